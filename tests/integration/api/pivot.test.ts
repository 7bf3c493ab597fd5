import { beforeAll, describe, expect, test } from "vitest";
import { specimenOf } from "@/tests/support/federation/federation";
import { cell, type Row, rowsOf } from "@/tests/support/naive/bundle";
import { Federation } from "@/tests/support/naive/federation";
import { naivePivot } from "@/tests/support/naive/pivot";
import { runs } from "@/tests/support/runs";
import { foundTenant } from "../transfer/tenant";
import { call } from "./call";
import { importSpecimen, rootOf } from "./specimen";
import { type Person, person, smallFederation } from "./world";

// compliance.md §11, pivot.

const SIDES = ["unit", "type", "month", "quarter", "outlet", "status", "content", "form", "audience"];
/** As the filters of the list say what a cell holds. */
const FILTER: Record<string, string> = { unit: "under" };

describe.each(runs([71], [71, 72, 73]))("tables of a random federation's activities of seed %i", (seed) => {
  const specimen = specimenOf({ seed, units: 30, records: 60, targets: 3 });
  const { bundle, year } = specimen;
  const on = `${year}-06-30`;
  const federation = new Federation(bundle);
  let admin: Person;

  async function ask(address: string) {
    const answer = await call(admin.token, "GET", address);
    expect(answer.status, answer.text).toBe(200);
    return answer.body;
  }

  beforeAll(async () => {
    const tenant = await foundTenant(`pivot${seed}`);
    await importSpecimen(tenant.token, specimen);
    admin = await person(tenant, "PROVINCIAL_ADMIN", rootOf(specimen));
  });

  const untilThen = (row: Row) => cell(row, "occurred_on") <= on;

  test.each(["UPPER", "GRASSROOTS", "PROVINCIAL"])(
    "are those of a second implementation, units as %s",
    async (level) => {
      for (const rows of SIDES) {
        const alone = { rows, count: "records", level, on };
        expect(await ask(`pivot?rows=${rows}&count=records&asOf=${on}&level=${level}`)).toEqual(
          naivePivot(bundle, alone, untilThen),
        );
        for (const columns of SIDES.filter((side) => side !== rows)) {
          const asked = { rows, columns, count: "quantity", level, on };
          expect(await ask(`pivot?rows=${rows}&columns=${columns}&asOf=${on}&level=${level}`)).toEqual(
            naivePivot(bundle, asked, untilThen),
          );
        }
      }
    },
  );

  test("keep within the filters of the list, and tell units by the tree that is named", async () => {
    const unit = cell(federation.units.find((row) => cell(row, "level") === "UPPER") ?? {}, "code");
    const structure = `${year - 1}-01-15`;
    const asked = { rows: "unit", columns: "status", count: "records", level: "GRASSROOTS", on: structure };
    const isAsked = (row: Row) =>
      untilThen(row) &&
      cell(row, "occurred_on").startsWith(`${year}-`) &&
      ["SUBMITTED", "APPROVED"].includes(cell(row, "status")) &&
      ["", "REGULAR"].includes(cell(row, "content")) &&
      federation.isInScope(cell(row, "unit"), unit, "subtree", structure);
    const query = `status=SUBMITTED,APPROVED&content=~,REGULAR&year=${year}&asOf=${on}&unit=${unit}&scope=subtree`;
    const answer = await ask(
      `pivot?rows=unit&columns=status&count=records&level=GRASSROOTS&structure=${structure}&${query}`,
    );
    expect(answer).toEqual(naivePivot(bundle, asked, isAsked));
  });

  test("have cells that open exactly their records", async () => {
    let opened = 0;
    const sides: [string, string][] = [
      ["unit", "content"],
      ["audience", "form"],
      ["outlet", "status"],
      ["type", "unit"],
    ];
    for (const [rows, columns] of sides) {
      const table = await ask(`pivot?rows=${rows}&columns=${columns}&year=${year}&asOf=${on}`);
      for (const [nth, row] of table.rows.entries()) {
        for (const [place, column] of table.columns.entries()) {
          const named = [rows, columns].map(
            (side, at) => `${FILTER[side] ?? side}=${(at === 0 ? row : column) ?? "~"}`,
          );
          const { items } = await ask(`activities?limit=500&year=${year}&asOf=${on}&${named.join("&")}`);
          const sum = items.reduce(
            (total: number, { quantity }: { quantity: number }) => total + quantity,
            0,
          );
          expect({ rows, columns, row, column, sum }).toEqual({
            rows,
            columns,
            row,
            column,
            sum: table.cells[nth][place],
          });
          opened += items.length;
        }
      }
    }
    expect(opened).toBeGreaterThan(0);
  });

  test("count a record with several audiences in each, and once in all", async () => {
    const { rowTotals, total } = await ask("pivot?rows=audience&count=records");
    const several = rowsOf(bundle, "activities.csv").filter((row) => cell(row, "audiences").includes(";"));
    expect(several.length).toBeGreaterThan(0);
    expect(total).toBe(rowsOf(bundle, "activities.csv").length);
    expect(rowTotals.reduce((sum: number, count: number) => sum + count, 0)).toBeGreaterThan(total);
  });
});

test("what is no table is refused, and whoever sees a part counts that part", async () => {
  const { editor, admin } = await smallFederation("pivot");
  const statusOf = async (query: string) => (await call(editor.token, "GET", `pivot?${query}`)).status;
  for (const query of [
    "",
    "rows=title",
    "rows=type&columns=type",
    "rows=type&count=title",
    "rows=type&under=a b",
  ])
    expect(await statusOf(query), query).toBe(422);
  expect(await statusOf("rows=type&unit=CD")).toBe(404);
  const log = (unit: string) =>
    call(admin.token, "POST", "activities", {
      body: {
        unit,
        type: "TV_PROGRAMME",
        occurredOn: "2021-03-01",
        title: unit,
        status: "DRAFT",
        quantity: 3,
      },
    });
  for (const unit of ["A", "C", "LX", "TINH"]) expect((await log(unit)).status).toBe(201);
  const seen = await call(editor.token, "GET", "pivot?rows=unit&columns=month");
  expect(seen.body).toEqual({
    ...{ rows: ["LX"], columns: ["2021-03"], cells: [[6]], rowTotals: [6], columnTotals: [6], total: 6 },
  });
  const whole = await call(admin.token, "GET", "pivot?rows=unit");
  expect(whole.body).toMatchObject({
    rows: ["CD", "LX", null],
    rowTotals: [3, 6, 3],
    columns: [],
    total: 12,
  });
  const csv = await call(admin.token, "GET", "pivot?rows=unit&columns=month", {
    headers: { accept: "text/csv" },
  });
  expect(csv.text).toBe(",2021-03,total\nCD,3,3\nLX,6,6\n,3,3\ntotal,12,12\n");
});
