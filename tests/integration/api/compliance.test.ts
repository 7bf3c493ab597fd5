import { beforeAll, describe, expect, test } from "vitest";
import type { Compliance, Result } from "@/lib/domain/compliance/result";
import { specimenOf } from "@/tests/support/federation/federation";
import { naiveCompliance } from "@/tests/support/naive/answer";
import { runs } from "@/tests/support/runs";
import { foundTenant } from "../transfer/tenant";
import { call } from "./call";
import { importSpecimen, rootOf } from "./specimen";
import { type Person, person } from "./world";

interface Part {
  counted: { unit: string; contribution: number }[];
  notCounted: { reason: string }[];
  nextCursor: string | null;
}

describe.each(runs([11, 12], [11, 12, 13]))("a random federation of seed %i", (seed) => {
  const specimen = specimenOf({ seed, units: 24, records: 60, targets: 10 });
  const { year, asOf } = specimen;
  const moment = `year=${year}&asOf=${asOf}`;
  const day = asOf > `${year}-12-31` ? `${year}-12-31` : asOf;
  let admin: Person;
  let expected: Compliance;

  async function get(address: string) {
    const answer = await call(admin.token, "GET", address);
    expect(answer.status, answer.text).toBe(200);
    return answer.body;
  }

  /** The whole explanation, a few records at a time. */
  async function explained({ unit, target }: Result): Promise<Part> {
    const whole: Part = { counted: [], notCounted: [], nextCursor: null };
    do {
      const cursor = whole.nextCursor === null ? "" : `&cursor=${whole.nextCursor}`;
      const part: Part = await get(`compliance/${unit}/${target}?${moment}&limit=7${cursor}`);
      if (whole.notCounted.length > 0) expect(part.counted).toEqual([]);
      whole.counted.push(...part.counted);
      whole.notCounted.push(...part.notCounted);
      whole.nextCursor = part.nextCursor;
    } while (whole.nextCursor !== null);
    return whole;
  }

  beforeAll(async () => {
    const tenant = await foundTenant(`seed${seed}`);
    await importSpecimen(tenant.token, specimen);
    expected = naiveCompliance(specimen.bundle, year, asOf);
    admin = await person(tenant, "PROVINCIAL_ADMIN", rootOf(specimen));
  });

  test("answers as a second implementation does", async () => {
    expect(await get(`compliance?${moment}`)).toEqual({ ...expected, asOf: day });
  });

  test("leaves out what was not asked for and changes no figure", async () => {
    const [first, second] = expected.targets;
    const answer = await get(
      `compliance?${moment}&level=GRASSROOTS&target=${first?.target},${second?.target}`,
    );
    const shown = new Set([first?.target, second?.target]);
    const grassroots = new Set(answer.units.map(({ unit }: { unit: string }) => unit));
    expect(answer.results).toEqual(
      expected.results.filter(({ unit, target }) => shown.has(target) && grassroots.has(unit)),
    );
    expect(answer.units).toEqual(expected.units.filter(({ unit }) => grassroots.has(unit)));
  });

  test("every number is the sum of the records that it names", async () => {
    let opened = 0;
    for (const result of expected.results) {
      const { counted, notCounted } = await explained(result);
      const sum = counted.reduce((total, { contribution }) => total + contribution, 0);
      const figure = result.value ?? result.numerator;
      if (figure === null) continue;
      expect({ ...result, sum }).toEqual({ ...result, sum: figure });
      opened += counted.length + notCounted.length;
    }
    expect(opened).toBeGreaterThan(0);
  });
});
