import { beforeAll, expect, test, vi } from "vitest";
import { GET as csvFile } from "@/app/(app)/explore/list.csv/route";
import { GET as xlsxFile } from "@/app/(app)/explore/list.xlsx/route";
import { withScope } from "@/lib/auth/scope";
import { recordsOf } from "@/lib/domain/screen/pivot";
import { activitiesPage } from "@/lib/queries/activities/list-page";
import { pivotPage } from "@/lib/queries/pivot/page";
import { specimenOf } from "@/tests/support/federation/federation";
import { openedXlsx } from "@/tests/support/workbooks/opened";
import { importSpecimen, rootOf } from "./api/specimen";
import { type Person, person } from "./api/world";
import { foundTenant } from "./transfer/tenant";

// The page of free questions: until a day, by the tree that is named; and its files.

vi.mock("next-intl/server", () => import("@/tests/support/server-words"));

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

test.each([
  { rows: "type", columns: "status", count: "records" },
  { rows: "audience", columns: "content", count: "quantity" },
  { rows: "month", count: "quantity" },
])("its workbook and its list hold the table of $rows, cell by cell", async (asked) => {
  const question = { ...asked, year: String(year) };
  const { pivot } = await shown(question);
  expect(pivot.total).toBeGreaterThan(0);
  const figures = [
    ...pivot.cells.map((cells, nth) => [...cells, pivot.rowTotals[nth]]),
    [...pivot.columnTotals, pivot.total],
  ];
  const taken = async (route: typeof xlsxFile) => {
    const address = `http://localhost:3000/explore/list?${new URLSearchParams(question)}`;
    const headers = { authorization: `Bearer ${admin.token}`, host: "localhost:3000" };
    const response = await route(new Request(address, { headers }));
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  const [sheet] = openedXlsx(await taken(xlsxFile));
  const written = sheet?.rows.slice(-figures.length) ?? [];
  expect(written.map((cells) => cells.slice(1))).toEqual(figures);
  const lines = (await taken(csvFile)).toString("utf8").trim().split(/\r?\n/).slice(-figures.length);
  expect(lines.map((line) => line.split(/[,;]/).slice(-(figures[0]?.length ?? 0)))).toEqual(
    figures.map((cells) => cells.map(String)),
  );
});
