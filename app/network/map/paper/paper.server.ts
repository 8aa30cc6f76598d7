import type { CircleAsker } from "../../reach.server";
import type { NetworkMap } from "../model";
import { mapOf } from "../strokes/strokes.server";
import { forPaper, wholeForPaper } from "./paper";

/**
 * The map for a sheet of paper. A principal's sheet, and the one the coordinator prints for him, leaves out whom he keeps out himself:
 * what another decided changes nothing on it. The coordinator's own sheet leaves out whom anybody keeps out, unless she asks for all.
 */
export async function paperOf(
  asker: CircleAsker,
  { withPrincipal, everything = false }: { withPrincipal?: string; everything?: boolean } = {},
): Promise<NetworkMap> {
  const map = await mapOf(asker, withPrincipal ? { withPrincipal } : {});
  if (everything && asker.kind === "account") return wholeForPaper(map);
  const of = asker.kind === "person" ? asker.principalId : (withPrincipal ?? null);
  const rows = await asker.db.$queryRaw<{ personId: string }[]>`
    select "personId" from standing_decision
    where "conferenceId" = ${asker.conferenceId}::uuid and "kind" = 'keptOut' and (${of}::uuid is null or "principalId" = ${of}::uuid)`;
  return forPaper(map, new Set(rows.map(({ personId }) => personId)));
}
