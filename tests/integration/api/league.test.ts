import { beforeAll, describe, expect, test } from "vitest";
import { specimenOf } from "@/tests/support/federation/federation";
import { naiveLeague } from "@/tests/support/naive/league";
import { foundTenant } from "../transfer/tenant";
import { call } from "./call";
import { importSpecimen, rootOf } from "./specimen";
import { type Person, person } from "./world";

// compliance.md §11, fair league.

describe.each([61, 62, 64])("the league of a random federation of seed %i", (seed) => {
  const specimen = specimenOf({ seed, units: 60, records: 60, targets: 12 });
  const { bundle, year } = specimen;
  let admin: Person;

  async function ask(query: string) {
    const answer = await call(admin.token, "GET", `league?year=${year}&${query}`);
    expect(answer.status, answer.text).toBe(200);
    return answer.body;
  }

  beforeAll(async () => {
    const tenant = await foundTenant(`league${seed}`);
    await importSpecimen(tenant.token, specimen);
    admin = await person(tenant, "PROVINCIAL_ADMIN", rootOf(specimen));
  });

  test.each(["03-31", "09-17", "12-31"])("is that of a second implementation on %s", async (day) => {
    const asOf = `${year}-${day}`;
    const expected = naiveLeague(bundle, year, asOf);
    expect(await ask(`asOf=${asOf}`)).toEqual(expected);
    const changed = expected.groups.flatMap(({ rows }) => rows).filter(({ change }) => change !== null);
    expect(changed.length).toBeGreaterThan(0);
  });

  test("of one level leaves the others out", async () => {
    const asOf = `${year}-09-17`;
    const { groups } = naiveLeague(bundle, year, asOf);
    const upper = await ask(`asOf=${asOf}&level=UPPER`);
    expect(upper.groups).toEqual(groups.filter(({ level }) => level === "UPPER"));
  });
});
