import { z } from "zod";
import { emailHashOf, makeAccount, nobodysPassword } from "~/access/accounts.server";
import { deed, type Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import type { Db } from "~/db.server";
import type { StaffLanguage } from "~/language/languages";
import { parseNumber } from "~/messaging/sms/phone-numbers";
import { checkPlace, type PlaceChecked } from "~/places/check-place.server";
import { placeNamed, placesMeant } from "~/places/dutch-places.server";
import { placeErrors } from "~/places/place-words.server";
import { type Errors, errorsOf, valuesIn } from "../form-answer";
import { languagesIn, type SpokenWell } from "../profile/language-rows";
import { sealedOwnWords } from "../standing.server";

const needed = (key: string, most = 200) =>
  z
    .string({ error: `join-pool.${key}` })
    .trim()
    .max(most, { error: "join-pool.too-long" });

const mobile = z.string({ error: "sms.number-empty" }).transform((typed, context) => {
  const parsed = parseNumber(typed);
  if (parsed.ok && parsed.kind === "mobile") return parsed.e164;
  context.addIssue({ code: "custom", message: `sms.number-${parsed.ok ? parsed.kind : parsed.reason}` });
  return z.NEVER;
});

const ApplicationShape = z.object({
  centraleId: z.uuid({ error: "join-pool.centrale-missing" }),
  firstName: needed("first-name-missing", 60),
  familyName: needed("family-name-missing"),
  email: z.email({ error: "join-pool.email-wrong" }).max(300, { error: "join-pool.too-long" }),
  phone: mobile,
  town: needed("town-missing"),
  postcode: z.string().trim().max(20, { error: "join-pool.too-long" }).optional(),
  /** A care worker cannot do this; whoever is one is told so, and nothing of him is kept. */
  careWorker: z.enum(["no"], { error: (issue) => (issue.input === "yes" ? "join-pool.care-worker" : "join-pool.care-worker-missing") }),
  why: needed("why-missing", 4000),
});

export type Application = z.infer<typeof ApplicationShape> & {
  languages: SpokenWell[];
  place: Extract<PlaceChecked, { refused: null }>;
};

/** Centrales one can apply to, by name. */
export const centrales = (db: Db): Promise<{ id: string; name: string }[]> =>
  db.organisation.findMany({ where: { kind: "centrale" }, select: { id: true, name: true }, orderBy: { name: "asc" } });

/** What a form about becoming a coordinator holds, or what is wrong with it. */
export async function readApplication(
  db: Db,
  form: FormData,
  language: StaffLanguage,
): Promise<{ application: Application } | { errors: Errors; meant?: string[] }> {
  const read = ApplicationShape.safeParse(valuesIn(form));
  const { languages, errors } = languagesIn(form);
  const town = String(form.get("town") ?? "").trim();
  if (!read.success) {
    // A place that is none is said together with everything else.
    const wrong = town && !placeNamed(town) ? placeErrors({ audience: "staff", language }, "townUnknown", { town }) : {};
    return { errors: { ...errorsOf(read.error.issues), ...wrong, ...errors }, meant: wrong.town ? placesMeant(town) : [] };
  }
  const place = await checkPlace(db, read.data.centraleId, { town: read.data.town, postcode: read.data.postcode });
  if (place.refused) {
    const wrong = placeErrors({ audience: "staff", language }, place.refused, { town });
    return { errors: { ...wrong, ...errors }, meant: place.refused === "townUnknown" ? place.suggestions : [] };
  }
  if (Object.keys(errors).length > 0) return { errors };
  return { application: { ...read.data, languages, place } };
}

/**
 * Somebody wants to become a coordinator. He gets an account nobody can sign in to before the Centrale lets him. An address that is known
 * makes nothing new and is answered alike, so that nobody learns who is known here.
 */
export function applyToPool(
  db: Db,
  application: Application,
  at: { once: string; now: Date; language: StaffLanguage },
): Promise<Outcome<"noCentrale">> {
  const { now, language } = at;
  const frame = { db, actor: { kind: "person" as const, id: null }, once: at.once, redirect: "/become-coordinator/thanks" };
  return deed<"noCentrale">(frame, async (tx) => {
    const { centraleId, firstName, familyName, email, phone, why, languages, place } = application;
    if ((await tx.organisation.count({ where: { id: centraleId, kind: "centrale" } })) === 0) return "noCentrale";
    const passwordHash = await nobodysPassword();
    if (await tx.account.findUnique({ where: { emailHash: emailHashOf(email) }, select: { id: true } })) return;
    const person = { role: "coordinator" as const, firstName, familyName, email, phone, language, safetyTrained: false };
    const { id: accountId, key } = await makeAccount(tx, { ...person, organisationId: centraleId, passwordHash }, now);
    const id = newId();
    await tx.coordinatorProfile.create({
      data: {
        id,
        accountId,
        town: place.town,
        postcodeArea: place.postcodeArea,
        ...place.spot,
        travelsKm: 20,
        // How many he can lead at a time, and when, he says himself once he is let in.
        capacity: 0,
        evenings: false,
        weekends: false,
        experience: [],
        notCareWorkerSince: now,
        appliedAt: now,
        specialSealed: sealedOwnWords(key, id, { motivation: why }),
        languages: { create: languages },
      },
    });
  });
}
