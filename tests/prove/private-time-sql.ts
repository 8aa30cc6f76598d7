import type pg from "pg";

/** Every table that holds what the family says; what private time closes. */
export const contentTables = [
  "MapChange",
  "Approach",
  "AskedInPerson",
  "Decision",
  "CentralQuestion",
  "Note",
  "Agreement",
  "AgreementWording",
  "PlanVersion",
  "PlanVersionLine",
  "AgreementConfirmation",
  "Remark",
  "CheckIn",
  "Evaluation",
] as const;

/** Ways out of a role that somebody with the login might try before he asks. */
export const waysOut = [
  "",
  "set role none",
  "reset role",
  "set role kring_family",
  "set role kring_owner",
  "set session authorization kring_family",
  "set session authorization kring_owner",
  "set session authorization default",
  "reset session authorization",
  "set row_security = off",
  "set transaction isolation level serializable",
  "set transaction isolation level repeatable read",
] as const;

/** What one attempt came to: how many rows of content it saw or changed, or how it was refused. */
export interface Attempt {
  name: string;
  rows: number;
  refused?: string;
}

const q = (name: string) => `"${name}"`;

/** Ways to read a table of content, each as one or more statements; the last one gives rows. */
export function readings(table: string, conferenceId: string): Record<string, string[]> {
  const mine = `"conferenceId" = '${conferenceId}'`;
  const from = `from ${q(table)} where ${mine}`;
  return {
    select: [`select * ${from}`],
    "copy out of a query": [`copy (select * ${from}) to stdout`],
    "copy out of the table": [`copy ${q(table)} to stdout`],
    "for update": [`select 1 ${from} for update`],
    "in a function of his own": [
      `create function pg_temp.peek() returns bigint language sql as $$ select count(*) ${from} $$`,
      `select 1 from generate_series(1, (select pg_temp.peek())::int)`,
    ],
    "a function that tells what it is asked about": [
      "create function pg_temp.tell(id text) returns boolean language plpgsql cost 0.0000001 as $$ begin raise warning 'row'; return true; end $$",
      `select 1 from ${q(table)} t where pg_temp.tell(t::text) and ${mine}`,
    ],
    "in a view of his own": [`create temp view peek as select * ${from}`, "select * from peek"],
    "kept in a table of his own": [`create temp table kept as select * ${from}`, "select * from kept"],
    "a cursor": [`declare c cursor for select * ${from}`, "fetch all from c"],
    "joined to what is open": [
      `select t.* from "Conference" c join ${q(table)} t on t."conferenceId" = c."id" where c."id" = '${conferenceId}'`,
    ],
  };
}

/** Ways to change a table of content; `row` is a row of it as JSON, as the owner sees it. */
export function writings(table: string, conferenceId: string, row: Record<string, unknown>): Record<string, string[]> {
  const json = JSON.stringify(row).replaceAll("'", "''");
  const copy = `select * from json_populate_record(null::${q(table)}, '${json}')`;
  const fresh =
    "id" in row
      ? `select * from json_populate_record(null::${q(table)}, (jsonb '${json}' || jsonb_build_object('id', gen_random_uuid()))::json)`
      : copy;
  const mine = `"conferenceId" = '${conferenceId}'`;
  return {
    insert: [`insert into ${q(table)} ${fresh}`],
    "insert or change": [`insert into ${q(table)} ${copy} on conflict do nothing`],
    update: [`update ${q(table)} set "conferenceId" = "conferenceId" where ${mine}`],
    "update everything": [`update ${q(table)} set "conferenceId" = '${conferenceId}'`],
    "move here from elsewhere": [`update ${q(table)} set "conferenceId" = '${conferenceId}' where not ${mine}`],
    delete: [`delete from ${q(table)} where ${mine}`],
    "delete everything": [`delete from ${q(table)} where "conferenceId" is not null`],
    merge: [`merge into ${q(table)} t using (${copy}) s on t."conferenceId" = s."conferenceId" when matched then delete`],
    truncate: [`truncate ${q(table)} cascade`],
    "copy into it": [`copy ${q(table)} from program 'true'`],
    "policy off": [`alter table ${q(table)} disable row level security`],
    "trigger off": [`alter table ${q(table)} disable trigger open_to_staff`],
    "triggers asleep": ["set session_replication_role = replica", `insert into ${q(table)} ${fresh}`],
    "in a block": [`do $$ begin delete from ${q(table)} where ${mine}; end $$`],
  };
}

/** Changes of other rows that foreign keys would carry into content. */
export const carried = (conferenceId: string): Record<string, string[]> =>
  Object.fromEntries(
    ["Person", "Principal", "Agreement", "Conference"].map((table) => [
      `new ids for ${table}`,
      [`update ${q(table)} set "id" = gen_random_uuid() where ${table === "Conference" ? '"id"' : '"conferenceId"'} = '${conferenceId}'`],
    ]),
  );

/** Takes the person away who does an agreement, so that the agreement would lose him. */
export const takenAway = (personId: string): string[] => [
  `delete from "PersonPhone" where "personId" = '${personId}'`,
  `delete from "Person" where "id" = '${personId}'`,
];

/** Tries statements as one login, after a way out when one is given; everything is rolled back unless asked to keep it. */
export async function attempt(
  client: pg.Client,
  name: string,
  statements: readonly string[],
  { way = "", keep = true } = {},
): Promise<Attempt> {
  let rows = 0;
  let refused: string | undefined;
  const hear = () => {
    rows += 1;
  };
  client.on("notice", hear);
  try {
    await client.query("begin");
    if (way) {
      await client.query("savepoint way");
      await client.query(way).catch(async () => client.query("rollback to savepoint way"));
    }
    for (const [index, statement] of statements.entries()) {
      const result = await ask(client, statement);
      if (index === statements.length - 1) rows += result;
    }
    await client.query(keep ? "commit" : "rollback");
  } catch (error) {
    refused = (error as { code?: string }).code ?? String(error);
    rows = 0;
    await client.query("rollback");
  } finally {
    client.off("notice", hear);
    await client.query("discard all").catch(() => {});
  }
  return { name: way ? `${name} after ${way}` : name, rows, ...(refused ? { refused } : {}) };
}

/** Rows a statement gave or changed. COPY TO is heard line by line below the client, which knows no rows of it. */
async function ask(client: pg.Client, statement: string): Promise<number> {
  if (!/^copy .* to stdout$/.test(statement)) {
    const result = await client.query(statement);
    return result.rowCount ?? 0;
  }
  const connection = (client as unknown as { connection: NodeJS.EventEmitter }).connection;
  let lines = 0;
  const hear = () => {
    lines += 1;
  };
  connection.on("copyData", hear);
  try {
    await client.query(statement);
    return lines;
  } finally {
    connection.off("copyData", hear);
  }
}

/** A fingerprint and a count of every row of content, of everybody, as the owner sees it. */
export async function fingerprint(owner: {
  query<R extends pg.QueryResultRow>(sql: string): Promise<R[]>;
}): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of contentTables) {
    const [row] = await owner.query<{ print: string }>(
      `select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${q(table)} t`,
    );
    prints[table] = row?.print ?? "";
  }
  return prints;
}
