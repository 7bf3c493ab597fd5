import { expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { loadSpread } from "@/lib/db/reports/count";
import { unitIds } from "@/lib/db/units/read";
import { specimenOf } from "@/tests/support/federation/federation";
import { cell, rowsOf } from "@/tests/support/naive/bundle";
import { runs } from "@/tests/support/runs";
import { importSpecimen, rootOf } from "./api/specimen";
import { person } from "./api/world";
import { foundTenant } from "./transfer/tenant";

// domain.md §5, II.4: what a report says of contents, forms and audiences is what its records say, one by one.

const PASSED = ["APPROVED", "PUBLISHED"];

test.each(runs([91], [91, 92, 93]))("a report spreads the records of seed %i as they are", async (seed) => {
  const specimen = specimenOf({ seed, units: 20, records: 160, targets: 6 });
  const [from, to] = [`${specimen.year}-02-10`, `${specimen.year}-10-20`];
  const tenant = await foundTenant(`spread${seed}`);
  await importSpecimen(tenant.token, specimen);
  const { token } = await person(tenant, "PROVINCIAL_ADMIN", rootOf(specimen));
  const records = rowsOf(specimen.bundle, "activities.csv").filter(
    (row) =>
      PASSED.includes(cell(row, "status")) &&
      cell(row, "occurred_on") >= from &&
      cell(row, "occurred_on") <= to,
  );
  const units = [...new Set(records.map((row) => cell(row, "unit")))];
  for (const among of [null, units.slice(0, 3)]) {
    const counted = records.filter((row) => among === null || among.includes(cell(row, "unit")));
    expect(counted.length).toBeGreaterThan(3);
    const spread = await withScope(token, "read", async (tx) =>
      loadSpread(tx, among && [...(await unitIds(tx, among)).values()], from, to),
    );
    expect(spread).toMatchObject({
      activities: counted.length,
      contents: tally(counted.map((row) => cell(row, "content"))),
      forms: tally(counted.map((row) => cell(row, "form"))),
      audiences: tally(counted.flatMap((row) => cell(row, "audiences").split(";"))),
    });
  }
});

function tally(keys: readonly string[]): Record<string, number> {
  const said = keys.filter((key) => key !== "");
  return Object.fromEntries(said.map((key) => [key, said.filter((each) => each === key).length]));
}
