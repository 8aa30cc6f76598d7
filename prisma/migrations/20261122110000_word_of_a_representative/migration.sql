-- The word of who represents somebody by law is about one wording, and a colleague may have written it down.
alter table "AgreementConfirmation" add column "wordingId" uuid, add column "notedByAccount" uuid;
