-- Where a family lives, no closer than a town or a part of a big city; for matching, so that a coordinator knows how far it is.
alter table "Conference" add column "town" text;
