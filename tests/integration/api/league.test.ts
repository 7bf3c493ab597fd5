import { beforeAll, describe, expect, test } from "vitest";
import { specimenOf } from "@/tests/support/federation/federation";
import { cell, rowsOf } from "@/tests/support/naive/bundle";
import { type NaiveBlock, naiveLeague } from "@/tests/support/naive/league";
import { runs } from "@/tests/support/runs";
import { foundTenant } from "../transfer/tenant";
import { call } from "./call";
import { importSpecimen, rootOf } from "./specimen";
import { type Person, person } from "./world";

// compliance.md §11, fair league.

describe.each(runs([61], [61, 62, 64]))("the league of a random federation of seed %i", (seed) => {
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

  describe("in blocks", () => {
    const units = rowsOf(bundle, "units.csv").map((row) => cell(row, "code"));
    const inBlock = (nth: number) => units.filter((_, at) => at > 2 && at % 4 === nth);
    const [two = "", alone = ""] = units;
    const blocks: NaiveBlock[] = [
      ["Khối 10", ...inBlock(0)],
      ["Khối 2", ...inBlock(1)],
      ["Hai đơn vị", two, alone],
    ];

    function put(body: object) {
      return call(admin.token, "PUT", `plans/${year}/blocks`, { body });
    }

    test("it is that of a second implementation, and without blocks what it was", async () => {
      const list = blocks.map(([name, ...of]) => ({ name, units: of }));
      expect((await put({ blocks: list })).status).toBe(200);
      for (const day of ["06-30", "12-31"]) {
        const expected = naiveLeague(bundle, year, `${year}-${day}`, blocks);
        expect(await ask(`asOf=${year}-${day}`)).toEqual(expected);
        expect(expected.groups.map(({ block }) => block)).toContain("Khối 2");
        expect(expected.apart.length).toBeGreaterThan(0);
      }
      expect((await put({ blocks: [] })).body.blocks).toEqual([]);
      expect(await ask(`asOf=${year}-06-30`)).toEqual(naiveLeague(bundle, year, `${year}-06-30`));
    });

    test("what cannot be is refused where it stands", async () => {
      const wrong = (
        await put({
          blocks: [
            { name: "A", units: [two, "nowhere"] },
            { name: "a", units: [two] },
          ],
        })
      ).body.errors;
      expect(wrong.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
        ["blocks.0.units.1", "block.unknownUnit"],
        ["blocks.1.name", "block.sameName"],
        ["blocks.1.units.0", "block.twice"],
      ]);
      const pasted = (await put({ pasted: `${two}\nKhối rỗng:\n` })).body.errors;
      expect(pasted.map(({ code }: { code: string }) => code)).toEqual(["block.unnamed", "block.empty"]);
      expect((await put({})).status).toBe(422);
    });
  });
});
