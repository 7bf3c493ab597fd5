import { describe, expect, test } from "vitest";
import type { Bundle } from "@/lib/transfer/bundle";
import { anGiang } from "./demo";
import { PROVINCE, UPPERS } from "./uppers";

const bundle = anGiang("2026-10-05");
const ON = "2021-09-30";

type Headcount = Bundle["headcounts"][number];

/** The newest row of each unit on the day. */
const headcounts = new Map<string, Headcount>();
for (const row of bundle.headcounts.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1)))
  if (row.asOf <= ON) headcounts.set(row.unit, row);

const operating = bundle.units.filter(
  ({ from, to }) => (from === null || from <= ON) && (to === null || ON < to),
);
const moved = new Map(
  bundle.placements.filter((row) => row.from === null).map((row) => [row.unit, row.parent]),
);
const below = (code: string) =>
  operating.filter((unit) => unit.level === "GRASSROOTS" && (moved.get(unit.code) ?? unit.parent) === code);
const membersOf = (units: readonly { code: string }[]) =>
  units.reduce((sum, unit) => sum + (headcounts.get(unit.code)?.members ?? Number.NaN), 0);

function named(name: string) {
  const unit = bundle.units.find((row) => row.name === `CĐCS ${name}`);
  return bundle.headcounts.filter((row) => row.unit === unit?.code);
}

describe("the scale of domain.md §3", () => {
  test.each(UPPERS)("$name", ({ code, grassroots, members, fullTime, committee }) => {
    expect(below(code)).toHaveLength(grassroots);
    expect(membersOf(below(code))).toBe(members);
    const [first] = bundle.headcounts.filter((row) => row.unit === code);
    expect(first).toMatchObject({ members, fullTimeOfficials: fullTime, committeeMembers: committee });
  });

  test("87 unions with 9.300 members stand directly below the province", () => {
    expect(below(PROVINCE.code)).toHaveLength(87);
    expect(membersOf(below(PROVINCE.code))).toBe(9_300);
  });

  test("1.540 unions, 105.000 members, 86 full-time officials in all", () => {
    const grassroots = operating.filter((unit) => unit.level === "GRASSROOTS");
    expect(grassroots).toHaveLength(1_540);
    expect(membersOf(grassroots)).toBe(105_000);
    const officials = [...headcounts.values()].reduce((sum, row) => sum + (row.fullTimeOfficials ?? 0), 0);
    expect(officials).toBe(86);
    // "Khoảng 95%" of 1.540 chairs.
    expect(Math.ceil(0.95 * grassroots.length)).toBe(1_463);
  });

  test.each([
    ["Công ty Giày Thất Sơn Xanh", 4_260, 3_910],
    ["Công ty May Phù Sa", 1_000, 870],
    ["Công ty Thủy sản Hậu Giang Mới", 999, 940],
    ["Công ty Bao bì Bình Long An", 1_001, 455],
    ["Công ty Gạo Núi Sam Mới", 500, 488],
    ["Công ty Rau quả Cù Lao", 499, 499],
    ["Công ty Cơ khí Vàm Nao", 501, 120],
    ["Công ty Dệt Lụa Tân", 26, 24],
  ])("%s stands at its threshold", (name, workers, members) => {
    const [first] = named(name);
    expect([first?.workers, first?.members]).toEqual([workers, members]);
  });

  test("May Lúa Vàng falls below 1.000 workers in the first quarter of 2023", () => {
    const rows = named("Công ty May Lúa Vàng").map(({ asOf, workers }) => [asOf, workers]);
    expect(rows[0]).toEqual(["2020-12-31", 1_180]);
    expect(rows.at(-1)).toEqual(["2023-03-31", 940]);
  });

  test("the public hospital of 1.020 is no enterprise, and one union is a syndicate", () => {
    const hospital = bundle.units.find((unit) => unit.name.endsWith("Bệnh viện Long Xuyên"));
    expect(hospital?.kind).toBe("PUBLIC_BODY");
    expect(headcounts.get(hospital?.code ?? "")?.workers).toBe(1_020);
    expect(bundle.units.filter((unit) => unit.kind === "SYNDICATE")).toHaveLength(1);
  });

  test("no two units share a name", () => {
    expect(new Set(bundle.units.map((unit) => unit.name)).size).toBe(bundle.units.length);
  });

  test("one moves in June, two merge, one is renamed, one splits, four close", () => {
    expect(bundle.placements.map((row) => row.from)).toEqual([null, "2022-06-15"]);
    const kinds = bundle.successions.map((row) => row.kind).sort();
    expect(kinds).toEqual(["MERGED", "MERGED", "RENAMED", "SPLIT"]);
    const succeeded = new Set(bundle.successions.map((row) => row.predecessor));
    expect(bundle.units.filter((unit) => unit.to !== null && !succeeded.has(unit.code))).toHaveLength(4);
  });
});
