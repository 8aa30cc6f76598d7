import { keyring } from "~/access/keyring.server";
import { rewrap } from "~/access/sealing.server";
import { config } from "~/config.server";
import { type Db, dbOf, disconnect } from "~/db.server";
import { openDatabase, runCommand } from "./environment.mjs";

const atATime = 500;

/** npm run rewrap: wraps every data key with the keyring's newest key, after which older ones may go. May be run while kring runs, and again. */
await runCommand(async () => {
  const postgres = await openDatabase();
  try {
    config();
    const count = await rewrapAll(dbOf("staff"));
    console.log(`${count} data keys are now wrapped by ${keyring().newest}; none by another.`);
  } finally {
    await disconnect();
    await postgres?.release();
  }
});

async function rewrapAll(db: Db): Promise<number> {
  let count = 0;
  for (;;) {
    const rows = await db.dataKey.findMany({ where: { keyringKeyId: { not: keyring().newest }, destroyedAt: null }, take: atATime });
    if (rows.length === 0) return count;
    for (const row of rows) {
      const anew = rewrap(row);
      if (anew) await db.dataKey.updateMany({ where: { id: row.id, keyringKeyId: row.keyringKeyId }, data: anew });
    }
    count += rows.length;
  }
}
