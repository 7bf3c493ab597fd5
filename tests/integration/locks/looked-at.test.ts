import pg from "pg";
import { expect, inject, test } from "vitest";
import { descriptionOf, RECORD_KINDS } from "@/lib/records/all";
import { ownerColumn, stored } from "@/lib/records/names";

// What closed periods look at is said once, in the descriptions; the triggers' arguments must say the same.

/** The triggers that a kind of record must have, one line each. */
function described(): string[] {
  return RECORD_KINDS.flatMap((kind) => {
    const description = descriptionOf(kind);
    const { table, dated, closes, order, fields } = description;
    if (dated === undefined || closes === "never") return [];
    const column = (name: string | undefined) => {
      const field = name === undefined ? undefined : fields[name];
      return name === undefined || field === undefined ? "" : stored(name, field);
    };
    const said = [ownerColumn(description), dated.map(column).join(","), column(order?.last)].join("|");
    return ["delete", "insert", "update"].map((verb) => `${table} closed_${verb} ${said}`);
  });
}

test("every kind with dates is closed by the days that its description names", async () => {
  const client = new pg.Client({ connectionString: inject("database").ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ line: string }>(
    `SELECT c.relname || ' ' || t.tgname || ' '
         || replace(rtrim(encode(t.tgargs, 'escape'), E'\\\\000'), E'\\\\000', '|') AS line
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname LIKE 'closed%'`,
  );
  await client.end();
  expect(described().length).toBeGreaterThan(20);
  expect(rows.map(({ line }) => line.replace(/\|+$/, "")).sort()).toEqual(
    described()
      .map((line) => line.replace(/\|+$/, ""))
      .sort(),
  );
});
