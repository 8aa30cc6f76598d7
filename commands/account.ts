import { type AccountRefusal, addAccount, endAccount, renewPassword } from "~/access/accounts.server";
import { clock } from "~/clock";
import { startDemoClock, stopDemoClock } from "~/clock.server";
import { config } from "~/config.server";
import { joinPool } from "~/coordinator/pool/joining/join-pool.server";
import { dbOf, disconnect } from "~/db.server";
import { readAccountOptions, usage } from "./account-options";
import { openDatabase, runCommand } from "./environment.mjs";

const refusals: Record<AccountRefusal, string> = {
  emailTaken: "Somebody has an account with this e-mail address, or had one.",
  organisationUnknown: "There is no organisation of that name. To make it, say of what kind it is: --kind centrale",
  organisationOfOtherKind: "There is an organisation of that name, of another kind. Leave --kind out, or choose another name.",
  unknownEmail: "Nobody has an account with this e-mail address.",
};

/** npm run account: lets a colleague in, gives him a new password, or lets him in no more. */
await runCommand(async () => {
  const args = process.argv.slice(2);
  if (args.length === 0) {
    console.log(usage);
    return 1;
  }
  const wanted = readAccountOptions(args);
  const postgres = await openDatabase();
  try {
    if (config().isDemo) await startDemoClock(config().databaseUrls.owner);
    console.log(await carryOut(wanted));
  } finally {
    await stopDemoClock();
    await disconnect();
    await postgres?.release();
  }
});

/** One transaction; gives what to tell, or throws the refusal so that nothing of it is kept. */
function carryOut(wanted: ReturnType<typeof readAccountOptions>): Promise<string> {
  return dbOf("staff").$transaction(async (tx) => {
    if (wanted.deed === "newPassword") return told(unless(await renewPassword(tx, wanted.email)).password);
    if (wanted.deed === "end") {
      unless(await endAccount(tx, wanted.email, clock.now()));
      return "The account has ended; whoever was signed in with it is signed out.";
    }
    const { name, organisation, kind, "safety-trained": safetyTrained, ...person } = wanted.person;
    const [firstName = "", ...family] = name.split(/\s+/);
    const { id, password } = unless(
      await addAccount(
        tx,
        {
          ...person,
          firstName,
          familyName: family.join(" "),
          safetyTrained,
          organisation: { name: organisation, ...(kind ? { kind } : {}) },
        },
        clock.now(),
      ),
    );
    if (wanted.pool) {
      const { travels, town, capacity, gender, speaks } = wanted.pool;
      const entry = { town, travelsKm: travels, capacity, languages: speaks, ...(gender ? { gender } : {}) };
      if ((await joinPool(tx, id, entry, clock.now())).refused) throw new Error("That town is not on the list.");
    }
    return told(password);
  });
}

function unless<Outcome extends object>(outcome: Outcome): Exclude<Outcome, { refused: AccountRefusal }> {
  if ("refused" in outcome) throw new Error(refusals[outcome.refused as AccountRefusal]);
  return outcome as Exclude<Outcome, { refused: AccountRefusal }>;
}

function told(password: string): string {
  return `Password, shown only now: ${password}\nHand it over in person or by telephone. Signing in: ${config().publicUrl}/sign-in`;
}
