import { beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { overviewPage } from "@/lib/queries/overview/page";
import { unitPage } from "@/lib/queries/units/show-page";
import { load, type Person, person, UNITS } from "./api/world";
import { foundTenant } from "./transfer/tenant";

// A federation whose unions all hang under the province, with a plan that asks something of unions alone.

let admin: Person;
const YEAR = 2021;
const ADDRESS = { year: String(YEAR), asOf: `${YEAR}-06-30` };

beforeAll(async () => {
  const tenant = await foundTenant("no-upper-units");
  const units = UNITS.filter(({ level }) => level !== "UPPER").map((unit) =>
    unit.level === "GRASSROOTS" ? { ...unit, parent: "TINH" } : unit,
  );
  await load(tenant, {
    units,
    headcounts: [
      {
        ...{ unit: "A", asOf: "2021-01-01", workers: 120, members: 100, fullTimeOfficials: null },
        ...{ committeeMembers: null, unionGroups: null, groupLeaders: null },
      },
    ],
    plans: [
      {
        ...{ year: YEAR, title: "Kế hoạch cho cơ sở", documentNo: null, issuedOn: null },
        ...{ startsOn: null, endsOn: null, classes: null },
      },
    ],
    targets: [
      {
        ...{ year: YEAR, code: "Y1", title: "Trả lời", level: "GRASSROOTS", kinds: [], condition: [] },
        ...{ measure: { type: "response", hours: 24, minimumPercent: 100 }, force: "MANDATORY" },
        ...{ weight: 1, dueOn: null },
      },
    ],
  });
  admin = await person(tenant, "PROVINCIAL_ADMIN", "TINH");
});

test("its overview shows the unions, where other federations show what stands above them", async () => {
  const page = await withScope(admin.token, "read", (tx, scope) => overviewPage(tx, scope, ADDRESS));
  expect(page?.view?.shown.map(({ code }) => code)).toEqual(["A", "B", "C"]);
  expect(page?.view?.asked.level).toBe("GRASSROOTS");
});

test("how large a union is stands beside its name also where no target asks", async () => {
  const { view } = await withScope(admin.token, "read", (tx, scope) => unitPage(tx, scope, "TINH", ADDRESS));
  expect(view?.shown.map(({ code, workers }) => [code, workers])).toEqual([
    ["A", 120],
    ["B", null],
    ["C", null],
  ]);
});
