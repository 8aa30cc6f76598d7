import type { CountryCode } from "libphonenumber-js/max";

/** The kinds of number for which libphonenumber publishes an example. */
export type PublishedKind = "fixedLine" | "mobile" | "tollFree" | "premium" | "sharedCost" | "personal" | "voip" | "pager" | "uan";

/**
 * libphonenumber's own example numbers (`exampleNumber` in resources/PhoneNumberMetadata.xml), without the country's code, of the countries
 * where the families of Kring have numbers. Mobile ones are those of `libphonenumber-js/examples.mobile.json`.
 */
export const publishedNumbers: Readonly<Partial<Record<CountryCode, Readonly<Partial<Record<PublishedKind, string>>>>>> = {
  NL: {
    fixedLine: "101234567",
    mobile: "612345678",
    tollFree: "8001234",
    premium: "9001234",
    voip: "851234567",
    pager: "662345678",
    uan: "14020",
  },
  TR: { fixedLine: "2123456789", mobile: "5012345678", tollFree: "8001234567", premium: "9001234567", pager: "5123456789", uan: "4441444" },
  MA: { fixedLine: "520123456", mobile: "650123456", tollFree: "801234567", premium: "891234567", voip: "592401234" },
  PL: {
    fixedLine: "123456789",
    mobile: "512345678",
    tollFree: "800123456",
    premium: "701234567",
    sharedCost: "801234567",
    voip: "391234567",
    pager: "642123456",
  },
  SR: { fixedLine: "211234", mobile: "7412345", voip: "561234" },
  BE: { fixedLine: "12345678", mobile: "450001234", tollFree: "80012345", premium: "90123456", uan: "78102345" },
  DE: {
    fixedLine: "30123456",
    mobile: "15123456789",
    tollFree: "8001234567",
    premium: "9001234567",
    sharedCost: "18012345",
    personal: "70012345678",
    pager: "16412345",
  },
};
