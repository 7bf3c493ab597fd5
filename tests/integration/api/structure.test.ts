import { beforeAll, describe, expect, test } from "vitest";
import type { Compliance, Result } from "@/lib/domain/compliance/result";
import { specimenOf } from "@/tests/support/federation/federation";
import { shifted } from "@/tests/support/federation/moments";
import { naiveCompliance } from "@/tests/support/naive/answer";
import { cell, rowsOf } from "@/tests/support/naive/bundle";
import { runs } from "@/tests/support/runs";
import { foundTenant } from "../transfer/tenant";
import { call } from "./call";
import { importSpecimen, rootOf } from "./specimen";
import { type Person, person, smallFederation } from "./world";

// compliance.md §11, structure.

describe.each(runs([41], [41, 42, 43]))("a random federation of seed %i, under another tree", (seed) => {
  const specimen = specimenOf({ seed, units: 30, records: 80, targets: 12 });
  const { bundle, year } = specimen;
  const asOf = `${year}-10-31`;
  const trees = [shifted(asOf, -500), `${year}-01-01`, `${year}-07-01`, shifted(asOf, 200)];
  let admin: Person;
  let editor: Person;

  async function get(who: Person, address: string) {
    const answer = await call(who.token, "GET", address);
    expect(answer.status, answer.text).toBe(200);
    return answer.body;
  }

  const known = new Map<string, Compliance>();

  /** It looks at every day: once for each tree. */
  function naive(tree = ""): Compliance {
    const answer = known.get(tree) ?? naiveCompliance(bundle, year, asOf, tree);
    known.set(tree, answer);
    return answer;
  }

  beforeAll(async () => {
    const tenant = await foundTenant(`tree${seed}`);
    await importSpecimen(tenant.token, specimen);
    admin = await person(tenant, "PROVINCIAL_ADMIN", rootOf(specimen));
    const upper = rowsOf(bundle, "units.csv").find((row) => cell(row, "level") === "UPPER");
    editor = await person(tenant, "UPPER_EDITOR", cell(upper ?? {}, "code"));
  });

  test("is answered as a second implementation answers, for whatever day's tree", async () => {
    for (const structure of trees) {
      const answer = await get(admin, `compliance?year=${year}&asOf=${asOf}&structure=${structure}`);
      expect(answer).toEqual({ ...naive(structure), structure });
    }
    const then = await get(admin, `compliance?year=${year}&asOf=${asOf}&structure=then`);
    expect(then).toEqual({ ...naive(), structure: "then" });
    const plain = await get(admin, `compliance?year=${year}&asOf=${asOf}`);
    expect(plain).toEqual(naive());
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const now = await get(admin, `compliance?year=${year}&asOf=${asOf}&structure=today`);
    expect(now).toEqual({ ...naive(today), structure: "today" });
  });

  test("is the same figure to whoever sees only a part", async () => {
    for (const structure of trees) {
      const { results } = await get(editor, `compliance?year=${year}&asOf=${asOf}&structure=${structure}`);
      const whole = new Map(naive(structure).results.map((each) => [`${each.unit} ${each.target}`, each]));
      expect(results).toEqual(results.map(({ unit, target }: Result) => whole.get(`${unit} ${target}`)));
      expect(results.length).toBeGreaterThan(0);
    }
  });

  test("names the records that make the figure under that tree", async () => {
    const structure = trees[1] ?? "";
    const moved = naive(structure).results.filter(
      (result, nth) => JSON.stringify(result) !== JSON.stringify(naive().results[nth]),
    );
    expect(moved.length).toBeGreaterThan(0);
    for (const { unit, target, ...result } of moved) {
      const address = `compliance/${unit}/${target}?year=${year}&asOf=${asOf}&structure=${structure}&limit=500`;
      const { counted, ...detail } = await get(admin, address);
      expect({ ...detail.result, structure: detail.structure }).toEqual({
        ...{ unit, target, structure },
        ...result,
      });
      const sum = counted.reduce(
        (total: number, { contribution }: { contribution: number }) => total + contribution,
        0,
      );
      const figure = result.value ?? result.numerator;
      if (figure !== null) expect({ unit, target, sum }).toEqual({ unit, target, sum: figure });
    }
  });

  test("chooses the units below another by it", async () => {
    const root = rootOf(specimen);
    const structure = trees[2] ?? "";
    const parents = new Map(
      rowsOf(bundle, "units.csv").map((row) => [cell(row, "code"), cell(row, "parent")]),
    );
    for (const row of rowsOf(bundle, "placements.csv")) parents.set(cell(row, "unit"), "");
    for (const row of rowsOf(bundle, "placements.csv")) {
      const [from, to] = [cell(row, "from"), cell(row, "to")];
      if (from <= structure && (to === "" || structure < to))
        parents.set(cell(row, "unit"), cell(row, "parent"));
    }
    const direct = [...parents].flatMap(([unit, parent]) => (parent === root ? [unit] : []));
    const { units } = await get(
      admin,
      `compliance?year=${year}&asOf=${asOf}&unit=${root}&scope=direct&structure=${structure}`,
    );
    expect(units.map(({ unit }: { unit: string }) => unit)).toEqual([root, ...direct].sort());
  });

  test("may be asked with changed targets as well", async () => {
    const structure = trees[0] ?? "";
    const { status, body } = await call(admin.token, "POST", "compliance/what-if", {
      body: { year, asOf, structure, changes: {} },
    });
    expect({ status, body }).toEqual({ status: 200, body: { ...naive(structure), structure, changed: [] } });
  });
});

test("an answer is kept and tagged for the tree that it is of", async () => {
  const { admin } = await smallFederation("treekept");
  const ask = (structure: string, etag = "") =>
    call(admin.token, "GET", `compliance?year=2021&asOf=2021-09-30${structure}`, {
      headers: { "If-None-Match": etag },
    });
  const tags = new Set<string | null>();
  for (const structure of ["", "&structure=then", "&structure=today", "&structure=2021-01-01"]) {
    const answer = await ask(structure);
    const tag = answer.headers.get("etag");
    tags.add(tag);
    expect((await ask(structure, tag ?? "")).status).toBe(304);
  }
  expect(tags.size).toBe(4);
});

test("what is no day is no tree", async () => {
  const { admin } = await smallFederation("treeless");
  for (const structure of ["", "now", "THEN", "2021-02-30", "2021-9-30", "today%00"]) {
    for (const address of ["compliance", "compliance/LX/U5"]) {
      const { status, body } = await call(admin.token, "GET", `${address}?year=2021&structure=${structure}`);
      expect([400, 422], body).toContain(status);
      if (status === 422) expect(body.errors).toMatchObject([{ path: "structure" }]);
    }
  }
});
