-- A landlord's reference names a report within the organisation that receives it: another's case is out of reach.
drop index "LandlordReport_landlordId_landlordReference_key";
create unique index "LandlordReport_landlordId_receiverId_landlordReference_key" on "LandlordReport" ("landlordId", "receiverId", "landlordReference");
