import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import type { Language } from "~/language/languages";
import type { MapPerson } from "../model";
import type { Words } from "../tables/tie-words";
import type { Label } from "./layout";
import { MarkShape } from "./mark-shapes";
import type { Marked } from "./marks";

interface PersonLabelProps {
  label: Label;
  person: MapPerson;
  marked: Marked;
  em: number;
  selected: boolean;
  href: string | null;
}

/** One person: his name in full, his marks before it, and a link that says all of it in words. */
export function PersonLabel({ label, person, marked, em, selected, href }: PersonLabelProps) {
  const { id, x, y, width, height, lines, direction, marks, stands } = label;
  const spoken = useSpoken(person, marked);
  const signs = marks.length * 1.15 * em;
  const line = em * 1.2;
  const middle = Math.round(signs / 2);
  const states = [person.deceased && "map-gone", person.figure === "pet" && "map-pet", selected && "map-selected"].filter(Boolean);
  const drawn = (
    <>
      <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={Math.min(height / 2, Math.round(em))} />
      {marks.map((kind, at) => (
        <MarkShape key={kind} kind={kind} x={-width / 2 + em * (1.15 + at * 1.15)} y={0} size={em} />
      ))}
      <text direction={direction} className="map-name">
        {lines.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a name may be equal
          <tspan key={at} x={middle} y={Math.round((at - (lines.length - 1) / 2) * line)}>
            {text}
          </tspan>
        ))}
      </text>
    </>
  );
  return (
    <g data-person={id} transform={`translate(${x} ${y})`} className={["map-person", `map-in-${stands}`, ...states].join(" ")}>
      {href === null ? (
        drawn
      ) : (
        <a href={href} aria-label={spoken} aria-current={selected ? "true" : undefined}>
          {drawn}
        </a>
      )}
    </g>
  );
}

/** Who somebody is and where he stands, in words: "Fatima, zus. Heel dichtbij, familie. Steunfiguur van Samira." */
function useSpoken(person: MapPerson, marked: Marked): string {
  const t = useText();
  const language = useLanguage();
  const { spot, principalId, firstName, relation } = person;
  const where = spot
    ? `${t(`family-map.drawing-ring-${spot.circle}`)}, ${t(`family-map.drawing-sector-${spot.sector}`)}`
    : t("family-map.drawing-loose");
  const sentences = [
    [firstName, ...relation].join(", "),
    principalId ? t("family-map.drawing-middle") : where,
    ...wordsOfMarks(t, language, marked),
  ];
  return `${sentences.map((sentence, at) => (at === 0 ? sentence : upperFirst(sentence, language))).join(". ")}.`;
}

/** His marks in words, each once. */
function wordsOfMarks(t: Words, language: Language, { marks, supports, speaksFor }: Marked): string[] {
  return [
    ...marks.filter((kind) => kind !== "supporter" && kind !== "advocate").map((kind) => t(`family-map.drawing-mark-${kind}`)),
    ...(supports.length > 0 ? [t("family-map.drawing-supporter-of", { name: formatList(language, supports) })] : []),
    ...(speaksFor.length > 0 ? [t("family-map.drawing-advocate-of", { name: formatList(language, speaksFor) })] : []),
  ];
}

/** Who somebody is, how close, and his marks: for a line beside his name. */
export function wordsAbout(t: Words, language: Language, { spot, principalId, relation }: MapPerson, marked: Marked): string[] {
  const ring = spot && !principalId ? [t(`family-map.drawing-ring-${spot.circle}`)] : [];
  return [...relation, ...ring, ...wordsOfMarks(t, language, marked)];
}

export const upperFirst = (sentence: string, language: Language): string => {
  const [first = "", ...rest] = [...sentence];
  return first.toLocaleUpperCase(language) + rest.join("");
};
