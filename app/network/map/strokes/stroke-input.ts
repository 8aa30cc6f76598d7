import { z } from "zod";
import { lineTyped, wordsTyped } from "../../typed-words";
import {
  closeness,
  familyTies,
  figureKinds,
  knownTies,
  type NewStroke,
  type PairFields,
  type PersonFields,
  pairFields,
  personFields,
  sectors,
  supportWays,
} from "../model";

/** How much may come in one go: by hand, and from a file. */
export const mostStrokes = { byHand: 200, fromFile: 20_000 } as const;
export const mostNewcomers = { byHand: 60, fromFile: 2_000 } as const;

/** Somebody who comes on the map; his id is made on the device, so that strokes about him can go along. */
export interface Newcomer {
  id: string;
  firstName: string;
  under16?: boolean | undefined;
}

/** Words of somebody; without any, the field is emptied. */
const words = (most: number, typed: (text: string) => string) =>
  z
    .string()
    .overwrite(typed)
    .trim()
    .max(most)
    .transform((text) => (text === "" ? null : text))
    .nullable();
const name = z.string().overwrite(lineTyped).trim().min(1).max(60);
const id = z.uuid().transform((text) => text.toLowerCase());
const tick = z.boolean();
const way = z.enum(supportWays).nullable();
const side = z.enum(["first", "second"]).nullable();

/** Longest that a field from elsewhere may be, written out. */
const mostForeign = 20_000;
const foreign = z
  .record(z.string(), z.unknown())
  .refine((record) => JSON.stringify(record).length <= mostForeign)
  .nullable();

/** Where somebody stands on a map, as a device and a file say it. */
export const Spot = z.strictObject({
  circle: z.enum(closeness),
  sector: z.enum(sectors),
  /** Degrees clockwise from the top. */
  angle: z.number().min(0).max(360).optional(),
  /** 0 the middle, 100 the rim. */
  distance: z.number().min(0).max(100).optional(),
});

const ofPerson: { [Field in keyof PersonFields]: z.ZodType<PersonFields[Field]> } = {
  spot: Spot.nullable(),
  relation: words(120, lineTyped),
  note: words(2000, wordsTyped),
  farAway: tick,
  household: tick,
  child: tick,
  contactPerson: tick,
  figure: z.strictObject({ kind: z.enum(figureKinds), name }).nullable(),
  gone: tick,
  foreign,
};

const ofPair: { [Field in keyof PairFields]: z.ZodType<PairFields[Field]> } = {
  family: z.enum(familyTies).nullable(),
  known: z.enum(knownTies).nullable(),
  practical: way,
  money: way,
  emotional: way,
  company: way,
  advice: way,
  conflict: tick,
  mustNotMeet: tick,
  stillInContact: tick,
  supporter: side,
  advocate: side,
  foreign,
};

const frame = {
  id,
  subjectId: id,
  value: z.unknown(),
  saw: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  mine: z.literal(true).optional(),
};
const OfOne = z.strictObject({ ...frame, otherId: z.null(), field: z.enum(personFields) });
const OfTwo = z
  .strictObject({ ...frame, otherId: id, field: z.enum(pairFields) })
  .refine(({ subjectId, otherId }) => subjectId < otherId, { message: "of two people the lesser id is the subject" });

/** One stroke as a device sends it. The value is checked as its field asks. */
const Stroke = z.unknown().transform((given, context): NewStroke => {
  const two = typeof given === "object" && given !== null && "otherId" in given && given.otherId !== null;
  const read = two ? OfTwo.safeParse(given) : OfOne.safeParse(given);
  if (!read.success) {
    for (const { path, message } of read.error.issues) context.addIssue({ code: "custom", path, message });
    return z.NEVER;
  }
  const stroke = read.data;
  const schema = stroke.otherId === null ? ofPerson[stroke.field] : ofPair[stroke.field];
  const value = schema.safeParse(stroke.value);
  if (value.success) return { ...stroke, value: value.data };
  context.addIssue({ code: "custom", path: ["value"], message: `not a value of ${stroke.field}` });
  return z.NEVER;
});

const NewcomerInput = z.strictObject({ id, firstName: name, under16: tick.optional() });

/** Strokes and newcomers, as `draw` takes them. */
export const Drawn = z.object({ strokes: z.array(Stroke), newcomers: z.array(NewcomerInput) });

/** What a device posts in the field `batch`. */
export const Batch = z.strictObject({
  once: id,
  strokes: z.array(Stroke).max(mostStrokes.byHand),
  newcomers: z.array(NewcomerInput).max(mostNewcomers.byHand),
  withPrincipal: id.optional(),
});
export type Batch = z.output<typeof Batch>;

/** Where the first fault is and what is wrong there, without a word of what was written. */
export const faultOf = ({ issues: [first] }: z.ZodError): string =>
  first ? `${first.path.map(String).join(".") || "batch"}: ${first.message}` : "batch";
