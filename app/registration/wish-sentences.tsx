import { useLanguage, useText } from "~/language/context";
import { languageWord } from "~/registration/language-names";
import type { WishContent } from "~/registration/sealed-shapes";
import type { WishCriterion } from "~/registration/wish-criteria";

export interface WishSentence {
  text: string;
  /** Null for his own words, and for a language he cannot do without: those are no more or less important. */
  criterion: WishCriterion | null;
}

/** Says a wish in plain sentences, in the reader's language and as the principal would say them. Gives nothing for what he left open. */
function useWishSentences(): (wish: WishContent) => WishSentence[] {
  const t = useText();
  const reader = useLanguage();
  return (wish) => {
    const sentences: WishSentence[] = [];
    const say = (criterion: WishCriterion | null, text: string | false | undefined | 0) => {
      if (text) sentences.push({ criterion, text });
    };
    const { words, familyWords, neededLanguage, likedLanguage, experience = [], backgroundKinds: kinds = [] } = wish;
    const ended = (text: string) => (/[.!?؟]$/.test(text) ? text : `${text}.`);
    say(null, words && t("family-wish.says-words", { words }));
    say(null, familyWords && t("family-wish.says-family-words", { words: familyWords }));
    say(null, neededLanguage && t("family-wish.says-needed-language", { language: languageWord(neededLanguage, reader) }));
    say("language", likedLanguage && t("family-wish.says-liked-language", { language: languageWord(likedLanguage, reader) }));
    say("gender", wish.gender && ended(t(`family-wish.gender-${wish.gender}`)));
    say("age", wish.ageGroup && t("family-wish.says-age", { age: t(`family-wish.age-${wish.ageGroup}`) }));
    say("neighbourhood", wish.neighbourhood && ended(t(`family-wish.neighbourhood-${wish.neighbourhood}`)));
    say("distance", wish.notMyFamily && ended(t("family-wish.not-my-family")));
    say("distance", wish.notMyCommunity && ended(t("family-wish.not-my-community")));
    say("livedThroughDebts", wish.livedThroughDebts && ended(t("family-wish.lived-through-debts")));
    const known = experience.flatMap((kind) => (kind === "interpreter" ? [] : [t(`family-wish.experience-${kind}`)]));
    say("experience", known.length > 0 && t("family-wish.says-experience", { kinds: known.join("; ") }));
    const backgrounds = kinds.map((kind) => t(`family-wish.background-${kind}`));
    say("background", backgrounds.length > 0 && t("family-wish.says-background", { kinds: backgrounds.join("; ") }));
    say("background", wish.background && t("family-wish.says-background-words", { words: wish.background }));
    return sentences;
  };
}

/** Everything a wish holds, each thing with how much it means to him. */
export function WishSentences({ wish }: { wish: WishContent }) {
  const t = useText();
  const sentences = useWishSentences()(wish);
  return (
    <ul className="wish-sentences">
      {sentences.map(({ text, criterion }) => (
        <li key={text} dir="auto">
          {text}
          {criterion ? <span className="quiet"> {t(`family-wish.weight-${wish.weights?.[criterion] ?? "nice"}`)}</span> : null}
        </li>
      ))}
    </ul>
  );
}
