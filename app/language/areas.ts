// One line for each language of an area. Areas of family pages and messages (`family-*`, `sms`) have all five languages; all others Dutch and English.

export { default as "ar/family-common" } from "./ar/family-common";
export { default as "ar/sms" } from "./ar/sms";
export { default as "en/family-common" } from "./en/family-common";
export { default as "en/front-door" } from "./en/front-door";
export { default as "en/sms" } from "./en/sms";
export { default as "en/staff-common" } from "./en/staff-common";
export { default as "nl/family-common" } from "./nl/family-common";
export { default as "nl/front-door" } from "./nl/front-door";
export { default as "nl/sms" } from "./nl/sms";
export { default as "nl/staff-common" } from "./nl/staff-common";
export { default as "pl/family-common" } from "./pl/family-common";
export { default as "pl/sms" } from "./pl/sms";
export { default as "tr/family-common" } from "./tr/family-common";
export { default as "tr/sms" } from "./tr/sms";
