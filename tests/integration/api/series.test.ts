import { beforeAll, describe, expect, test } from "vitest";
import { specimenOf } from "@/tests/support/federation/federation";
import { cell, rowsOf } from "@/tests/support/naive/bundle";
import { naiveSeries } from "@/tests/support/naive/series";
import { runs } from "@/tests/support/runs";
import { foundTenant } from "../transfer/tenant";
import { call } from "./call";
import { importSpecimen, rootOf } from "./specimen";
import { type Person, person, smallFederation } from "./world";

// compliance.md §11, curves.

describe.each(runs([51], [51, 52, 53]))("the curves of a random federation of seed %i", (seed) => {
  const specimen = specimenOf({ seed, units: 24, records: 60, targets: 12 });
  const { bundle, year } = specimen;
  const asOf = `${year}-09-17`;
  const targets = rowsOf(bundle, "targets.csv").filter(
    (row) => cell(row, "year") === String(year) && cell(row, "measure") !== "",
  );
  let admin: Person;

  async function ask(query: string) {
    const answer = await call(admin.token, "GET", `compliance/series?year=${year}&asOf=${asOf}&${query}`);
    expect(answer.status, answer.text).toBe(200);
    return answer.body;
  }

  beforeAll(async () => {
    const tenant = await foundTenant(`series${seed}`);
    await importSpecimen(tenant.token, specimen);
    admin = await person(tenant, "PROVINCIAL_ADMIN", rootOf(specimen));
  });

  test("are those of a second implementation, for every measure", async () => {
    let lastYears = 0;
    for (const row of targets) {
      const target = cell(row, "code");
      const expected = naiveSeries(bundle, { year, asOf, target });
      expect(await ask(`target=${target}`)).toEqual(expected);
      lastYears += expected.lastYear.length;
    }
    expect(lastYears).toBeGreaterThan(0);
  });

  test("of one unit, of those below it, and under another tree", async () => {
    const uppers = rowsOf(bundle, "units.csv").filter((row) => cell(row, "level") === "UPPER");
    const unit = cell(uppers[0] ?? {}, "code");
    const structure = `${year}-03-01`;
    for (const row of targets) {
      const target = cell(row, "code");
      const asked = { year, asOf, target, unit };
      expect(await ask(`target=${target}&unit=${unit}`)).toEqual(naiveSeries(bundle, asked));
      expect(await ask(`target=${target}&unit=${unit}&scope=subtree`)).toEqual(
        naiveSeries(bundle, { ...asked, scope: "subtree" }),
      );
      expect(await ask(`target=${target}&unit=${unit}&scope=direct&structure=${structure}`)).toEqual(
        naiveSeries(bundle, { ...asked, scope: "direct", structure }),
      );
    }
  });

  test("end with the day that is asked about, which is one of the year", async () => {
    const target = cell(targets[0] ?? {}, "code");
    const { body } = await call(
      admin.token,
      "GET",
      `compliance/series?year=${year}&asOf=${year + 1}-02-01&target=${target}`,
    );
    expect(body.points).toHaveLength(12);
    expect(body.points.at(-1).on).toBe(`${year}-12-31`);
  });
});

test("what is not there has no curve", async () => {
  const { editor } = await smallFederation("series");
  const statusOf = async (query: string) =>
    (await call(editor.token, "GET", `compliance/series?${query}`)).status;
  expect(await statusOf("year=2021&target=U5")).toBe(200);
  expect(await statusOf("year=2021&target=NONE")).toBe(404);
  expect(await statusOf("year=2021&target=G3")).toBe(404);
  expect(await statusOf("year=2021&target=U5&unit=CD")).toBe(404);
  expect(await statusOf("year=1999&target=U5")).toBe(404);
  expect(await statusOf("year=2021&asOf=2020-12-31&target=U5")).toBe(422);
  expect(await statusOf("year=2021")).toBe(422);
});
