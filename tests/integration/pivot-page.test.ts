import { beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { recordsOf } from "@/lib/domain/screen/pivot";
import { activitiesPage } from "@/lib/queries/activities/list-page";
import { pivotPage } from "@/lib/queries/pivot/page";
import { specimenOf } from "@/tests/support/federation/federation";
import { importSpecimen, rootOf } from "./api/specimen";
import { type Person, person } from "./api/world";
import { foundTenant } from "./transfer/tenant";

// The page of free questions: until a day, by the tree that is named.

const specimen = specimenOf({ seed: 74, units: 30, records: 60, targets: 3 });
const { year } = specimen;
let admin: Person;

beforeAll(async () => {
  const tenant = await foundTenant("pivotpage");
  await importSpecimen(tenant.token, specimen);
  admin = await person(tenant, "PROVINCIAL_ADMIN", rootOf(specimen));
});

function shown(address: Record<string, string>) {
  return withScope(admin.token, "read", (tx, scope) => pivotPage(tx, scope, address));
}

/** How many records the list has at the address that a row opens. */
async function opened(address: Record<string, string>): Promise<number> {
  const { counts } = await withScope(admin.token, "read", (tx, scope) => activitiesPage(tx, scope, address));
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

test.each(["", "today", `${year - 1}-01-15`])(
  "each row opens its records under the tree %o",
  async (structure) => {
    const asked = {
      rows: "unit",
      level: "GRASSROOTS",
      count: "records",
      year: String(year),
      asOf: `${year}-06-30`,
    };
    const { pivot, asked: understood } = await shown({ ...asked, structure });
    expect(pivot.total).toBeGreaterThan(0);
    const whole = await shown({ ...asked, asOf: "", structure });
    expect(whole.pivot.total).toBeGreaterThan(pivot.total);
    expect(whole.days).toContain(`${year}-06-30`);
    const rows = await Promise.all(pivot.rows.map((unit) => opened(recordsOf(understood, { unit }))));
    expect(rows).toEqual(pivot.rowTotals);
  },
);
