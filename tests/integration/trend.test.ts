import { beforeAll, describe, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import type { CurvePoint } from "@/lib/domain/compliance/curve";
import { trendPart } from "@/lib/queries/overview/trend";
import { specimenOf } from "@/tests/support/federation/federation";
import { runs } from "@/tests/support/runs";
import { call } from "./api/call";
import { importSpecimen, rootOf } from "./api/specimen";
import { type Person, person } from "./api/world";
import { foundTenant } from "./transfer/tenant";

// The overview's trend: what the completions of upper-level units add up to, month by month.

describe.each(runs([82], [81, 82]))("the trend of a random federation of seed %i", (seed) => {
  const specimen = specimenOf({ seed, units: 24, records: 80, targets: 12 });
  const { year } = specimen;
  let admin: Person;
  let root: string;

  beforeAll(async () => {
    const tenant = await foundTenant(`trend${seed}`);
    await importSpecimen(tenant.token, specimen);
    root = rootOf(specimen);
    admin = await person(tenant, "PROVINCIAL_ADMIN", root);
  });

  const asked = (address: Record<string, string>) =>
    withScope(admin.token, "read", (tx, scope) => trendPart(tx, scope, address));

  /** The same from the API at that day. */
  async function completionsOn({ on }: CurvePoint): Promise<[number, number]> {
    const of = `year=${on.slice(0, 4)}&asOf=${on}&level=UPPER`;
    const { units } = (await call(admin.token, "GET", `compliance?${of}`)).body;
    const all = units.map(
      ({ completion }: { completion: { met: number; applicable: number } }) => completion,
    );
    const sum = (name: "met" | "applicable") =>
      all.reduce((total: number, each: Record<typeof name, number>) => total + each[name], 0);
    return [sum("met"), sum("applicable")];
  }

  test("is at each day what the API's completions add up to, in this year and the one before", async () => {
    const { points, lastYear } = await asked({ year: String(year), asOf: `${year}-08-17` });
    expect(points.map(({ on }) => on.slice(5, 7)).join()).toBe("01,02,03,04,05,06,07,08");
    expect(points.at(-1)?.on).toBe(`${year}-08-17`);
    expect(points.some(({ met }) => met > 0)).toBe(true);
    // In the first's year before nothing mandatory is asked of upper-level units.
    expect(lastYear.length).toBe(seed === 81 ? 0 : points.length);
    for (const point of [...points, ...lastYear])
      expect([point.met, point.applicable], point.on).toEqual(await completionsOn(point));
  });

  test("has the pace of the year", async () => {
    const { points } = await asked({ year: String(year), asOf: `${year}-12-31` });
    expect(points.at(-1)?.pace).toBe(100);
    expect(points.at(5)?.pace).toBe(year % 4 === 0 ? 49.7 : 49.5);
  });
});
