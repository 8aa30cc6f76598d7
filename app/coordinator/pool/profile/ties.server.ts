import type { CoordinatorTieKind } from "@generated/enums";
import { z } from "zod";
import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import { placeNamed } from "~/places/dutch-places.server";
import type { TieSpecial } from "./profile.server";
import { organisationTies, tieForms } from "./tie-kinds";

type At = { once: string; now: Date };
export type TieRefusal = "noProfile" | "tieKnown" | "organisationUnknown" | "townUnknown" | "tooManyTies" | "tieGone";

const words = z.string().trim().max(200, { error: "staff-pool.too-long" });
const mostTies = 40;

/** A tie as it is typed: to an organisation that is chosen or named, to a neighbourhood, or to a community. */
export const TieInput = z.discriminatedUnion("form", [
  z
    .object({
      form: z.literal(tieForms[0]),
      kind: z.enum(organisationTies, { error: "staff-pool.tie-kind-missing" }),
      organisationId: z.uuid().optional(),
      words: words.optional(),
    })
    .refine(({ organisationId, words: named }) => Boolean(organisationId) !== Boolean(named), {
      path: ["organisationId"],
      error: "staff-pool.tie-organisation-missing",
    }),
  z.object({
    form: z.literal(tieForms[1]),
    town: z.string({ error: "staff-pool.town-missing" }).trim().max(200, { error: "staff-pool.too-long" }),
  }),
  z.object({ form: z.literal(tieForms[2]), words: z.string({ error: "staff-pool.tie-words-missing" }).pipe(words) }),
]);
export type TieInput = z.infer<typeof TieInput>;

/** Organisations Kring knows, by name; his own Centrale is none to be tied to. */
export const organisationsToName = (db: Db): Promise<{ id: string; name: string }[]> =>
  db.organisation.findMany({ where: { kind: { not: "centrale" } }, select: { id: true, name: true }, orderBy: { name: "asc" } });

/** He says where he is known. An organisation sets him aside for its own families; his own words stand sealed. */
export function addTie(asker: StaffAsker, input: TieInput, at: At): Promise<Outcome<TieRefusal>> {
  return deed<TieRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: "/profile/ties" }, async (tx) => {
    const profile = await tx.coordinatorProfile.findUnique({ where: { accountId: asker.id }, include: { ties: true } });
    if (!profile) return "noProfile";
    if (profile.ties.length >= mostTies) return "tooManyTies";
    const [id, profileId] = [newId(), profile.id];
    const kind: CoordinatorTieKind = input.form === "organisation" ? input.kind : input.form;
    if (input.form === "neighbourhood") {
      const place = placeNamed(input.town);
      if (!place) return "townUnknown";
      if (profile.ties.some(({ town }) => town === place.name)) return "tieKnown";
      await tx.coordinatorTie.create({ data: { id, profileId, kind, town: place.name } });
    } else if (input.form === "organisation" && input.organisationId) {
      const { organisationId } = input;
      if (profile.ties.some((tie) => tie.organisationId === organisationId)) return "tieKnown";
      if ((await tx.organisation.count({ where: { id: organisationId, kind: { not: "centrale" } } })) === 0) return "organisationUnknown";
      await tx.coordinatorTie.create({ data: { id, profileId, kind, organisationId } });
    } else {
      const said: TieSpecial = { words: input.words ?? "" };
      const specialSealed = seal(asker.accountKey, { model: "CoordinatorTie", field: "specialSealed", id }, said);
      await tx.coordinatorTie.create({ data: { id, profileId, kind, specialSealed } });
    }
    await logAccess(tx, { actor: asker, deed: "changeOwnProfile", classes: ["id", "process"], origin: asker.origin });
  });
}

/** He is not known there any more. */
export function dropTie(asker: StaffAsker, tieId: string, at: At): Promise<Outcome<TieRefusal>> {
  return deed<TieRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: "/profile/ties" }, async (tx) => {
    const { count } = await tx.coordinatorTie.deleteMany({ where: { id: tieId, profile: { accountId: asker.id } } });
    if (count === 0) return "tieGone";
    await logAccess(tx, { actor: asker, deed: "changeOwnProfile", classes: ["id", "process"], origin: asker.origin });
  });
}
