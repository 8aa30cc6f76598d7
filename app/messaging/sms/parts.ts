import { segments } from "../templates";

/** Letters that take one place of a text message; those of the table's second page take two and are left to the full count. */
const plain = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;

/** How many text messages the provider counts for a text: for the plain letters of most by their number alone, which is much quicker. */
export function partsOf(body: string): number {
  if (!plain.test(body) || body === "") return segments(body).count;
  return body.length <= 160 ? 1 : Math.ceil(body.length / 153);
}
