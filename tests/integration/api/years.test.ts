import { beforeAll, expect, test } from "vitest";
import type { Result } from "@/lib/domain/compliance/result";
import { type Bundle, type BundleRow, bundleOf } from "@/lib/transfer/bundle";
import { anGiang } from "@/prisma/seed/angiang/demo";
import { PROVINCE, UPPERS } from "@/prisma/seed/angiang/uppers";
import { activityRow } from "@/tests/support/bundle/activity";
import { runs } from "@/tests/support/runs";
import { foundTenant } from "../transfer/tenant";
import { call } from "./call";
import { load, person } from "./world";

// A federation over years: the plan of 2021, two renewals, what 2025 did to its units, another chair everywhere. Whatever is
// done, a year that is over answers what it answered before, to the last record.

const MERGED_ON = "2025-07-01";
const HANDED_ON = "2025-08-01";
/** As many as An Giang's part of the province has since. */
const COMMUNES = 102;
const MOST_BELOW = 6;
/** In years with a plan, also between milestones, and the last day before the reorganisation. */
const DAYS = [
  "2021-06-30",
  "2021-09-30",
  "2021-12-31",
  "2022-12-31",
  "2023-08-15",
  "2023-12-31",
  "2025-06-30",
];
/** Of some units each record is compared; of every one on every day of the years before by `npm run prove`. */
const LOOKED_THROUGH = runs(
  ["2021-12-31", "2023-12-31"],
  DAYS.filter((day) => day < "2025"),
);

/** The demo with so many unions below each upper-level one, the other province beside it, and the plan of 2021 alone. */
function bundleOf2021(): Bundle {
  const whole = anGiang("2025-06-29");
  const parents = new Map(whole.placements.map(({ unit, parent }) => [unit, parent]));
  const below = Map.groupBy(
    whole.units.filter(({ level }) => level === "GRASSROOTS"),
    ({ code, parent }) => parents.get(code) ?? parent,
  );
  const kept = new Set([
    ...whole.units.filter(({ level }) => level !== "GRASSROOTS").map(({ code }) => code),
    ...[...below.values()].flatMap((units) => units.slice(0, MOST_BELOW).map(({ code }) => code)),
  ]);
  const channels = new Set(whole.channels.filter(({ unit }) => kept.has(unit)).map(({ code }) => code));
  const isKept = (row: object) =>
    Object.entries(row).every(
      ([column, value]) =>
        value === null ||
        !(
          (["unit", "parent", "predecessor", "successor"].includes(column) && !kept.has(value)) ||
          (column === "channel" && !channels.has(value)) ||
          (column === "year" && value !== 2021)
        ),
    );
  const part = bundleOf((file) => whole[file].filter(isKept));
  const other = otherProvince();
  return {
    ...part,
    units: [...part.units.filter(({ code }) => kept.has(code)), ...other.units],
    activities: [...part.activities, ...other.activities],
  };
}

function otherProvince(): Pick<Bundle, "units" | "activities"> {
  const unit = (code: string, row: Pick<BundleRow<"units">, "level" | "kind" | "parent">) => ({
    ...{ code, name: `Đơn vị ${code}`, from: null, to: null, ...row },
  });
  return {
    units: [
      unit("K", { level: "UPPER", kind: "PROVINCE_FEDERATION", parent: null }),
      unit("K-RG", { level: "UPPER", kind: "DISTRICT_FEDERATION", parent: "K" }),
      unit("K-RG-1", { level: "GRASSROOTS", kind: "ENTERPRISE", parent: "K-RG" }),
    ],
    activities: ["2021-05-04", "2022-05-04", "2023-05-04", "2025-05-04", "2025-09-04"].map((occurredOn) =>
      activityRow({
        ...{ id: `k-${occurredOn}`, unit: "K-RG", occurredOn },
        ...{ type: "NEWSPAPER_COLUMN", outlet: "BAO", status: "PUBLISHED" },
      }),
    ),
  };
}

let admin: string;
let bundle: Bundle;

async function asked(method: string, address: string, body?: object) {
  const answer = await call(admin, method, address, body === undefined ? {} : { body });
  expect([method, address, answer.status, answer.status < 300 ? null : answer.text]).toEqual([
    ...[method, address, answer.status],
    null,
  ]);
  return answer.body;
}

const answerOn = (asOf: string, more = "") =>
  asked("GET", `compliance?year=${asOf.slice(0, 4)}&asOf=${asOf}${more}`);

/** An answer without the units that were there on no day until then: they have nothing to answer. */
async function answerOfKnown(asOf: string, known: ReadonlySet<string>) {
  const { results, units, ...answer } = await answerOn(asOf);
  const isFresh = ({ unit }: Pick<Result, "unit">) => !known.has(unit);
  expect(results.filter(isFresh).filter(({ status }: Result) => status !== "NOT_APPLICABLE")).toEqual([]);
  const isKnown = ({ unit }: Pick<Result, "unit">) => known.has(unit);
  return { ...answer, results: results.filter(isKnown), units: units.filter(isKnown) };
}

/** Every record behind the figures of some units on a day. */
async function recordsOn(asOf: string, units: readonly string[]) {
  const { results } = await answerOn(asOf);
  const own: Result[] = results.filter(({ unit }: Result) => units.includes(unit));
  const records: object[] = [];
  for (const { unit, target } of own)
    records.push(await asked("GET", `compliance/${unit}/${target}?year=${asOf.slice(0, 4)}&asOf=${asOf}`));
  return records;
}

/** Copies a plan to another year, changes a minimum, and puts it into force. */
async function renewed(from: number, to: number, minimum: number): Promise<void> {
  await asked("POST", `plans/${from}/clone`, { year: to, title: `Kế hoạch ${to}` });
  const { targets } = await asked("GET", `plans/${to}`);
  const { version: _, code, ...target } = targets.find(({ code }: { code: string }) => code === "U5");
  await asked("PUT", `plans/${to}/targets/${code}`, { ...target, measure: { ...target.measure, minimum } });
  await asked("POST", `plans/${to}/issue`);
}

/** The districts' unions go to as many communes, the districts close, two unions of a sector move, the provinces merge. */
function stepsOf2025() {
  const parents = new Map(bundle.placements.map(({ unit, parent }) => [unit, parent]));
  const unionsBelow = (upper: string) =>
    bundle.units
      .filter(({ code, parent, to }) => to === null && (parents.get(code) ?? parent) === upper)
      .map(({ code }) => code);
  const districts = UPPERS.filter(({ kind }) => kind === "DISTRICT_FEDERATION").map(({ code }) => code);
  const communes = Array.from({ length: COMMUNES }, (_, nth) => ({
    ...{ code: `X${String(nth + 1).padStart(3, "0")}`, from: districts[nth % districts.length] ?? "" },
  }));
  const moves = districts.flatMap((district) => {
    const own = communes.filter(({ from }) => from === district);
    const byCommune = Map.groupBy(
      unionsBelow(district),
      (code) => own[(code.length + Number(code.slice(-3))) % own.length],
    );
    return [...byCommune].map(([commune, units]) => ({ type: "move", units, to: commune?.code }));
  });
  return [
    ...communes.map(({ code }) => ({
      ...{ type: "found", code, name: `Công đoàn xã ${code}`, level: "UPPER", kind: "COMMUNE_UNION" },
      parent: PROVINCE.code,
    })),
    ...moves,
    { type: "close", units: districts },
    { type: "move", units: unionsBelow("GD").slice(0, 2), to: "KCN" },
    { type: "merge", units: ["K"], into: PROVINCE.code },
  ];
}

beforeAll(async () => {
  const tenant = await foundTenant("years");
  bundle = bundleOf2021();
  await load(tenant, bundle);
  admin = (await person(tenant, "PROVINCIAL_ADMIN", PROVINCE.code)).token;
}, 120_000);

test("a year that is over answers the same, whatever became of its plan, its units and its chairs", async () => {
  const first = await answerOn("2021-12-31");
  await renewed(2021, 2022, 24);
  await renewed(2022, 2023, 36);
  await renewed(2023, 2025, 30);
  expect(await answerOn("2021-12-31")).toEqual(first);

  const known = new Set(bundle.units.map(({ code }) => code));
  const looked = runs([PROVINCE.code, "LX", "GD", "LX-001"], [...known]);
  const before = new Map<string, object>();
  for (const day of DAYS) before.set(day, await answerOfKnown(day, known));
  const records = new Map<string, object[]>();
  for (const day of LOOKED_THROUGH) records.set(day, await recordsOn(day, looked));
  const chairs = await asked("GET", "chairs?limit=500&scope=subtree");
  for (const each of records.values()) expect(each.length).toBeGreaterThan(20);

  const steps = stepsOf2025();
  await asked("POST", "reorganisations", { on: MERGED_ON, reason: "Sắp xếp tổ chức năm 2025", steps });
  const { items } = await asked("GET", `units?limit=500&asOf=${MERGED_ON}`);
  const operating = items.filter(({ to }: { to: string | null }) => to === null || to > MERGED_ON);
  const kinds = (kind: string) => operating.filter((unit: { kind: string }) => unit.kind === kind).length;
  expect([kinds("COMMUNE_UNION"), kinds("DISTRICT_FEDERATION"), kinds("PROVINCE_FEDERATION")]).toEqual([
    ...[COMMUNES, 1, 1],
  ]);

  const unions = operating.filter(({ level }: { level: string }) => level === "GRASSROOTS");
  for (const { code } of unions)
    await asked("POST", "chairs/handover", { unit: code, name: `Chủ tịch mới ${code}`, on: HANDED_ON });
  const now = await asked("GET", "chairs?limit=500&scope=subtree");
  expect(now.items.length).toBe(chairs.items.length + unions.length);

  for (const day of DAYS) expect([day, await answerOfKnown(day, known)]).toEqual([day, before.get(day)]);
  for (const [day, each] of records) expect([day, await recordsOn(day, looked)]).toEqual([day, each]);
  // Else nothing would have been compared with anything.
  const after = await answerOn("2025-12-31");
  expect(after.results).toContainEqual(
    expect.objectContaining({ unit: "LX", target: "U5", status: "NOT_APPLICABLE" }),
  );
  expect(await answerOn("2021-12-31", "&structure=today")).not.toEqual(before.get("2021-12-31"));
}, 300_000);
