import type { ReplyAnswer } from "@generated/enums";
import type { ReactNode } from "react";

function Picture({ children, small, turns }: { children: ReactNode; small?: boolean; turns?: boolean }) {
  return (
    <svg
      className={`${small ? "sign" : "day-picture"}${turns ? " turns" : ""}`}
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth={small ? 5 : 2.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** A head and shoulders, standing at a point. */
const person = (x: number, y: number) => (
  <>
    <circle cx={x} cy={y} r="3.5" />
    <path d={`M${x - 6} ${y + 12}a6 6 0 0 1 12 0`} />
  </>
);

/** What happens on the day, each in one picture: together, asking, alone with each other, and the plan that is told. */
export const dayPictures = {
  1: (
    <Picture>
      {person(12, 14)}
      {person(24, 11)}
      {person(36, 14)}
      <path d="M6 34h36M12 34v7M36 34v7" />
    </Picture>
  ),
  2: (
    <Picture turns>
      <path d="M5 8h24a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H16l-7 6v-6H5a3 3 0 0 1-3-3V11a3 3 0 0 1 3-3Z" />
      <path d="M13 14.5c0-4.5 8-4 7 .5-.5 2-3 2.2-3 4.5M17 22.5v.1" />
      <path d="M37 19h5a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3h-2v5l-6-5H24" />
    </Picture>
  ),
  3: (
    <Picture>
      <path d="M40 14.5A18.5 18.5 0 1 1 34 8.2" strokeDasharray="1 5" />
      {person(17, 17)}
      {person(31, 17)}
      {person(24, 27)}
    </Picture>
  ),
  4: (
    <Picture>
      <path d="M12 4h18l8 8v32H12Z" />
      <path d="M30 4v8h8M18 20l2 2 4-4M28 21h5M18 29l2 2 4-4M28 30h5M18 38h15" />
    </Picture>
  ),
} as const;

/** The three answers as signs, for who reads with difficulty; the word stands beside it. */
export const answerSigns: Readonly<Record<ReplyAnswer, ReactNode>> = {
  yes: (
    <Picture small>
      <path d="m9 26 10 10 20-24" />
    </Picture>
  ),
  maybe: (
    <Picture small turns>
      <path d="M15 16c0-14 20-11 18 1-1 6-9 6-9 13M24 41v.1" />
    </Picture>
  ),
  no: (
    <Picture small>
      <path d="m11 11 26 26M37 11 11 37" />
    </Picture>
  ),
};

/** What is spoken, as a sign: for who looks for it before reading. */
export const soundSign = (
  <Picture small turns>
    <path d="M6 18h8l12-10v32L14 30H6ZM34 17a10 10 0 0 1 0 14M40 10a20 20 0 0 1 0 28" />
  </Picture>
);
