import { parseArgs } from "node:util";
import { z } from "zod";
import { parseNumber } from "~/messaging/sms/phone-numbers";
import { placeNamed, placesMeant } from "~/places/dutch-places.server";
import { spokenLanguages } from "~/registration/spoken-languages";

/** The roles that have pages of their own. */
const roles = ["socialWorker", "coordinator", "regionalManager", "privacyOfficer"] as const;
const kinds = ["centrale", "welfare", "landlord", "municipality", "debtHelp", "other"] as const;
const levels = ["some", "good", "native"] as const;

export const usage = `npm run account -- --role <role> --name "First Family" --email <address> --organisation "<name>"   lets a colleague in
    --role           ${roles.join(", ")}
    --kind           of an organisation that is new: ${kinds.join(", ")}
    --phone          a number; coordinators are told of offers there
    --language       nl (as it stands) or en
    --safety-trained may record the talk after a yes on safety
  for a coordinator also:
    --town           a Dutch town or city district, such as "Amsterdam Zuidoost"
    --speaks         nld:native,tur:good (ISO 639-3; ${levels.join(", ")})
    --capacity       conferences at the same time (3)
    --travels        kilometres (20)
    --gender         woman or man, for families that ask for one
npm run account -- --email <address> --new-password   gives a new password and signs him out everywhere
npm run account -- --email <address> --end            lets him in no more`;

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });
const text = z.string({ error: "is missing" }).trim().min(1, { error: "is missing" }).max(200);
const email = z.email({ error: "must be an e-mail address" });
const number = (most: number) => z.coerce.number({ error: "must be a number" }).int().min(1).max(most);

const spoken = z.string().transform((list, context) =>
  list.split(",").map((entry) => {
    const [language = "", level = "good"] = entry.trim().split(":");
    const known = oneOf(levels).safeParse(level);
    if (!known.success || !spokenLanguages.some(({ code }) => code === language)) {
      context.addIssue({ code: "custom", message: `must read nld:native,tur:good; "${entry.trim()}" is not known` });
    }
    return { language, level: known.data ?? "good" };
  }),
);

const phone = z.string().transform((typed, context) => {
  const parsed = parseNumber(typed);
  if (parsed.ok) return parsed.e164;
  context.addIssue({ code: "custom", message: "must be a telephone number, such as +31612345678" });
  return z.NEVER;
});

const Person = z.object({
  role: oneOf(roles),
  name: text.refine((name) => /\S\s+\S/.test(name), { error: "must hold a first name and a family name" }),
  email,
  organisation: text,
  kind: oneOf(kinds).optional(),
  phone: phone.optional(),
  language: oneOf(["nl", "en"]).default("nl"),
  "safety-trained": z.boolean().default(false),
});
const town = text.transform((typed, context) => {
  const place = placeNamed(typed);
  if (place) return place.name;
  const meant = placesMeant(typed);
  context.addIssue({ code: "custom", message: `is not on the list${meant.length > 0 ? `; is it ${meant.join(", ")}?` : ""}` });
  return z.NEVER;
});
const Pool = z.object({
  town,
  speaks: spoken.default([{ language: "nld", level: "native" }]),
  capacity: number(20).default(3),
  travels: number(400).default(20),
  gender: oneOf(["woman", "man"]).optional(),
});

export type Wanted =
  | { deed: "add"; person: z.output<typeof Person>; pool: z.output<typeof Pool> | null }
  | { deed: "newPassword"; email: string }
  | { deed: "end"; email: string };

/** What was typed behind `npm run account --`, or everything that is wrong with it at once. */
export function readAccountOptions(args: string[]): Wanted {
  const texts = [...Object.keys(Person.shape), ...Object.keys(Pool.shape)].map((name) => [name, { type: "string" }] as const);
  const flags = ["safety-trained", "new-password", "end"].map((name) => [name, { type: "boolean" }] as const);
  const values: Record<string, unknown> = parseArgs({ args, options: Object.fromEntries([...texts, ...flags]) }).values;
  if (values.end) return { deed: "end", email: checked(z.object({ email }), values).email };
  if (values["new-password"]) return { deed: "newPassword", email: checked(z.object({ email }), values).email };
  if (values.role !== "coordinator") return { deed: "add", person: checked(Person, values), pool: null };
  const both = checked(Person.extend(Pool.shape), values);
  return { deed: "add", person: both, pool: both };
}

function checked<Shape extends z.ZodType>(shape: Shape, values: unknown): z.output<Shape> {
  const read = shape.safeParse(values);
  if (read.success) return read.data;
  throw new Error(`${read.error.issues.map(({ path, message }) => `--${String(path[0])} ${message}`).join("\n")}\n\n${usage}`);
}
