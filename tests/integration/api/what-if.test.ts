import { beforeAll, describe, expect, test } from "vitest";
import { everythingElse } from "@/tests/support/federation/changes";
import { type Specimen, specimenOf } from "@/tests/support/federation/federation";
import { naiveCompliance } from "@/tests/support/naive/answer";
import { runs } from "@/tests/support/runs";
import { foundTenant } from "../transfer/tenant";
import { call } from "./call";
import { importSpecimen, rootOf } from "./specimen";
import { type Person, person, smallFederation } from "./world";

// compliance.md §11, what if.

describe.each(runs([21], [21, 22, 23]))("a random federation of seed %i", (seed) => {
  const specimen: Specimen = specimenOf({ seed, units: 24, records: 60, targets: 12 });
  const { bundle, year, asOf } = specimen;
  let admin: Person;

  async function ask(changes: object) {
    return call(admin.token, "POST", "compliance/what-if", { body: { year, asOf, changes } });
  }

  beforeAll(async () => {
    const tenant = await foundTenant(`whatif${seed}`);
    await importSpecimen(tenant.token, specimen);
    admin = await person(tenant, "PROVINCIAL_ADMIN", rootOf(specimen));
  });

  test("answers as a second implementation does under that plan, and names what differs", async () => {
    const { changes, changed } = everythingElse(bundle, year);
    const before = naiveCompliance(bundle, year, asOf);
    const after = naiveCompliance(changed, year, asOf);
    const differing = after.results.flatMap(({ unit, target, status }, nth) => {
      const was = before.results[nth]?.status;
      return was === status ? [] : [{ unit, target, before: was, after: status }];
    });
    const names = new Set(Object.values(changes).flatMap((change) => Object.keys(change)));
    expect([...names]).toEqual(expect.arrayContaining(["tolerance", "dueOn", "condition"]));
    const answer = await ask(changes);
    expect(answer.status, answer.text).toBe(200);
    const { changed: named, ...compliance } = answer.body;
    expect(compliance).toEqual({ ...after, asOf: compliance.asOf });
    expect(named).toEqual(differing);
    expect(differing.length).toBeGreaterThan(0);
  });

  test("changes nothing", async () => {
    const { results } = naiveCompliance(bundle, year, asOf);
    await ask(everythingElse(bundle, year).changes);
    const answer = await call(admin.token, "GET", `compliance?year=${year}&asOf=${asOf}`);
    expect(answer.body.results).toEqual(results);
  });
});

test("refuses what no plan may hold, at its place", async () => {
  const { admin } = await smallFederation("whatif");
  const refusals: [object, string, string][] = [
    [{ NONE: { minimum: 1 } }, "changes.NONE", "code.unknown"],
    [{ U5: { minimum: 0 } }, "changes.U5.minimum", "number.tooSmall"],
    [{ U5: { minimumPercent: 50 } }, "changes.U5.minimumPercent", "object.unknownKey"],
    [{ U5: { dueOn: "2021-06-30" } }, "changes.U5.dueOn", "target.dueOnWithoutMilestone"],
    [{ P6c: { tolerance: 95 } }, "changes.P6c.tolerance", "measure.toleranceTooLarge"],
    [{ G5: { minimum: 1 } }, "changes.G5.minimum", "object.unknownKey"],
    [{ U5: { weight: 0 } }, "changes.U5.weight", "number.tooSmall"],
  ];
  for (const [changes, path, code] of refusals) {
    const { status, body } = await call(admin.token, "POST", "compliance/what-if", {
      body: { year: 2021, asOf: "2021-09-30", changes },
    });
    expect({
      status,
      errors: body.errors.map(({ path, code }: { path: string; code: string }) => [path, code]),
    }).toEqual({
      status: 422,
      errors: [[path, code]],
    });
  }
});
