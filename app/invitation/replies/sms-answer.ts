import type { ReplyAnswer } from "@generated/enums";

/** Answers that leave no doubt, in the languages we write in. Anything longer or softer is for a person to read. */
const words: Record<"yes" | "no", readonly string[]> = {
  yes: [
    "ja",
    "jaa",
    "ja graag",
    "ja ik kom",
    "ik kom",
    "yes",
    "evet",
    "geliyorum",
    "نعم",
    "ايوه",
    "أيوه",
    "ساتي",
    "سآتي",
    "tak",
    "przyjde",
  ],
  no: [
    "nee",
    "neen",
    "nee dank je",
    "nee dankje",
    "ik kom niet",
    "no",
    "hayir",
    "gelmiyorum",
    "لا",
    "لن اتي",
    "لن آتي",
    "nie",
    "nie przyjde",
  ],
};

function plain(body: string): string {
  return body
    .replace(/[İI]/g, "i")
    .toLowerCase()
    .replace(/ı/g, "i")
    .normalize("NFC")
    .replace(/ę/g, "e")
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .split(/\s+/)
    .filter(Boolean)
    .join(" ");
}

/** A clear yes or no, or null. */
export function answerIn(body: string): Extract<ReplyAnswer, "yes" | "no"> | null {
  const said = plain(body);
  if (words.yes.some((word) => plain(word) === said)) return "yes";
  if (words.no.some((word) => plain(word) === said)) return "no";
  return null;
}
