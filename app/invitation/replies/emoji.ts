const pictograph = /\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{M}|\u200D|\p{Emoji_Modifier}|\p{Extended_Pictographic})*/gu;
const friendly =
  /^(?:😊|🙂|☺|😀|😃|😄|😁|😍|🥰|😘|🤗|😇|🙏|👍|👌|👏|🙌|🤝|💪|🤲|👋|🫶|❤|🧡|💛|💚|💙|💜|🤍|🤎|🖤|💕|💖|💗|💞|💓|♥|🎉|🎊|🥳|✨|⭐|🌟|🌹|🌷|🌸|🌺|🌻|💐|☀|🌞|✅|✔|☑|😌|😎|🤩|🙋|💯)/u;
const sad = /^(?:😢|😭|😔|😞|😟|🙁|☹|😥|😕|🥺|💔|😓|😪|🤒|🤧|😷|🤕|😩|😫|❌|🚫|👎|😣|😖|🙈|😬)/u;
const wavering = /^(?:🤷|🤔|😅|😐)/u;

/** How the little pictures of a message look upon it. */
export interface Mood {
  /** There is one that says neither yes, thanks nor love. */
  notFriendly: boolean;
  /** There is one that says neither that nor regret. */
  odd: boolean;
}

/** Reads the little pictures and faces of signs; `bare` is the text without them. */
export function moodOf(typed: string): Mood & { bare: string } {
  const pictures = (typed.match(pictograph) ?? []).map((picture) => picture.replace(/[\uFE0F\u200D]/gu, ""));
  const sadFace = /(?:^|\s)[:;=]['-]?[([/\\|]/u.test(typed);
  const wink = /(?:^|\s);-?\)/u.test(typed);
  return {
    notFriendly: sadFace || wink || pictures.some((picture) => !friendly.test(picture)),
    odd: wink || pictures.some((picture) => !friendly.test(picture) && !sad.test(picture) && !wavering.test(picture)),
    bare: typed.replace(pictograph, " ").replace(/\p{Emoji_Modifier}|\uFE0F|\u20E3/gu, " "),
  };
}
