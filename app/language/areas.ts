// One line for each language of an area. Areas of family pages and messages (`family-*`, `sms`) have all five languages; all others Dutch and English.

export { default as "ar/family-common" } from "./ar/family-common";
export { default as "ar/family-evaluation" } from "./ar/family-evaluation";
export { default as "ar/family-plan" } from "./ar/family-plan";
export { default as "ar/sms" } from "./ar/sms";
export { default as "en/family-common" } from "./en/family-common";
export { default as "en/family-evaluation" } from "./en/family-evaluation";
export { default as "en/family-plan" } from "./en/family-plan";
export { default as "en/front-door" } from "./en/front-door";
export { default as "en/sms" } from "./en/sms";
export { default as "en/staff-common" } from "./en/staff-common";
export { default as "en/staff-conference" } from "./en/staff-conference";
export { default as "nl/family-common" } from "./nl/family-common";
export { default as "nl/family-evaluation" } from "./nl/family-evaluation";
export { default as "nl/family-plan" } from "./nl/family-plan";
export { default as "nl/front-door" } from "./nl/front-door";
export { default as "nl/sms" } from "./nl/sms";
export { default as "nl/staff-common" } from "./nl/staff-common";
export { default as "nl/staff-conference" } from "./nl/staff-conference";
export { default as "pl/family-common" } from "./pl/family-common";
export { default as "pl/family-evaluation" } from "./pl/family-evaluation";
export { default as "pl/family-plan" } from "./pl/family-plan";
export { default as "pl/sms" } from "./pl/sms";
export { default as "tr/family-common" } from "./tr/family-common";
export { default as "tr/family-evaluation" } from "./tr/family-evaluation";
export { default as "tr/family-plan" } from "./tr/family-plan";
export { default as "tr/sms" } from "./tr/sms";
