import { newId } from "~/access/ids";
import { newDataKey } from "~/access/sealing.server";
import type { Doors } from "./askers";
import { account, organisation } from "./colleagues";

/** A conference with two principals and their coordinator, willing and safe, and nobody on the map yet. */
export interface Couple {
  conferenceId: string;
  coordinatorId: string;
  hatice: { personId: string; principalId: string };
  cemal: { personId: string; principalId: string };
}

let made = 0;

export async function couple({ staff }: Doors, now: Date): Promise<Couple> {
  made += 1;
  const centraleId = await organisation(staff, `Centrale ${made}`, "centrale", now);
  const coordinatorId = await account(
    staff,
    {
      firstName: "Emine",
      familyName: "Kaya",
      role: "coordinator",
      organisationId: centraleId,
      email: `emine${made}@example.org`,
      phone: "+31612000001",
      workPhone: "+31612000091",
    },
    now,
  );
  const key = newDataKey("conference", now);
  await staff.dataKey.create({ data: key });
  const conferenceId = newId();
  await staff.conference.create({ data: { id: conferenceId, reference: `K-TEST-${made}`, centraleId, dataKeyId: key.id, createdAt: now } });
  await staff.coordinatorAssignment.create({ data: { id: newId(), conferenceId, accountId: coordinatorId, from: now } });
  const principal = async (firstName: string) => {
    const [personId, principalId] = [newId(), newId()];
    await staff.person.create({ data: { id: personId, conferenceId, firstName, addedAt: now } });
    await staff.principal.create({ data: { id: principalId, conferenceId, personId } });
    await staff.willingness.create({ data: { id: newId(), conferenceId, principalId, givenAt: now, how: "spoken", language: "tur" } });
    return { personId, principalId };
  };
  return { conferenceId, coordinatorId, hatice: await principal("Hatice"), cemal: await principal("Cemal") };
}
