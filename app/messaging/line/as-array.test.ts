import { Prisma } from "@generated/client";
import fc from "fast-check";
import { expect, test } from "vitest";
import { connect } from "~/db.server";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { asArray } from "./as-array";

const database = await databaseOfThisFile();
const db = connect(database.urls.staff, 1);

test("whatever stands in a list comes back as it was", async () => {
  const odd = fc.constantFrom("", "NULL", "null", "{}", "a,b", '"', "\\", " ", "é", "\n");
  const value = fc.option(
    fc.oneof(
      odd,
      fc.string({ unit: "binary" }).map((text) => text.replaceAll("\0", "")),
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(value), async (values) => {
      const [row] = await db.$queryRaw<{ list: string[] }[]>(Prisma.sql`select ${asArray(values)}::text[] as "list"`);
      expect(row?.list).toEqual(values);
    }),
  );
  await db.$disconnect();
});
