import type { Dice } from "./dice";
import { drawDay, drawDays, drawInterval, type Moments } from "./moments";
import type { Cells } from "./plans";

export interface UnitRows {
  readonly units: Cells[];
  readonly placements: Cells[];
  readonly headcounts: Cells[];
}

const UPPER_KINDS = ["DISTRICT_FEDERATION", "SECTOR_UNION", "ZONE_UNION", "COMMUNE_UNION"];
const GRASSROOTS_KINDS = ["ENTERPRISE", "ENTERPRISE", "PUBLIC_BODY", "SYNDICATE"];
/** Around the thresholds of conditions. */
const FIGURES = [0, 1, 2, 3, 7, 40, 499, 500, 501, 999, 1000, 1001];

/**
 * Units in an order in which every parent comes before its children, whenever that is, so that no cycle can arise;
 * but now and then two upper-level units change places, one above the other and later the other way round.
 */
export function drawUnits(dice: Dice, moments: Moments, count: number): UnitRows {
  const uppers = count < 3 ? 0 : dice.whole(1, Math.max(1, Math.floor(count / 4)));
  // One unknown figure makes a whole sum unknown, so most federations know all of theirs.
  const unknown = dice.pick([0, 0, 0, 2, 20]);
  const units = Array.from({ length: count }, (_, index) => drawUnit(dice, moments, index, uppers));
  const codes = units.map(({ code }) => String(code));
  const placements = codes.slice(1).flatMap((code, index) => {
    if (!dice.chance(25)) return [];
    return drawPlacements(dice, moments, code, codes.slice(0, index + 1));
  });
  const swapped = uppers >= 2 && dice.chance(30) ? swap(drawDay(dice, moments), codes) : [];
  const swappedUnits = new Set(swapped.map(({ unit }) => unit));
  return {
    units: units.map((unit, index) => ({ ...unit, parent: parentOf(dice, codes, index, uppers) })),
    placements: [...placements.filter(({ unit }) => !swappedUnits.has(unit ?? "")), ...swapped],
    headcounts: codes.flatMap((code) => drawHeadcounts(dice, moments, code, unknown)),
  };
}

function drawUnit(dice: Dice, moments: Moments, index: number, uppers: number): Cells {
  const [from, to] = dice.chance(65) ? ["", ""] : drawInterval(dice, moments, 30, 40);
  const code = `${dice.pick(["u", "U", "x.", "_"])}${index}`;
  const base = { code, name: `Đơn vị ${index}`, from, to };
  if (index === 0) return { ...base, level: "PROVINCIAL", kind: "PROVINCE_FEDERATION" };
  if (index <= uppers) return { ...base, level: "UPPER", kind: dice.pick(UPPER_KINDS) };
  return { ...base, level: "GRASSROOTS", kind: dice.pick(GRASSROOTS_KINDS) };
}

function parentOf(dice: Dice, codes: readonly string[], index: number, uppers: number): string {
  if (index === 0 || dice.chance(4)) return "";
  if (index <= uppers) return codes[0] ?? "";
  return dice.chance(90) ? dice.pick(codes.slice(0, uppers + 1)) : dice.pick(codes.slice(0, index));
}

/** Stays under earlier units, one after another, with gaps, and sometimes below none. */
function drawPlacements(dice: Dice, moments: Moments, unit: string, parents: readonly string[]): Cells[] {
  const days = drawDays(dice, moments, 1, 4);
  const starts = dice.chance(60) ? ["", ...days] : days;
  return starts.map((from, index) => {
    const next = starts[index + 1] ?? "";
    const gap = dice.chance(20) && from !== "" ? drawDay(dice, moments) : next;
    const to = gap > from && (next === "" || gap < next) ? gap : next;
    return { unit, parent: dice.chance(10) ? "" : dice.pick(parents), from, to };
  });
}

function swap(on: string, codes: readonly string[]): Cells[] {
  const [root = "", first = "", second = ""] = codes;
  return [
    { unit: first, parent: root, from: "", to: on },
    { unit: first, parent: second, from: on, to: "" },
    { unit: second, parent: first, from: "", to: on },
    { unit: second, parent: root, from: on, to: "" },
  ];
}

function drawHeadcounts(dice: Dice, moments: Moments, unit: string, unknown: number): Cells[] {
  const early = dice.chance(100 - 2 * unknown) ? [`${moments.year - 1}-07-01`] : [];
  const days = new Set([...early, ...(dice.chance(55) ? drawDays(dice, moments, 1, 4) : [])]);
  const figure = () => (dice.chance(unknown) ? "" : dice.pick(FIGURES));
  return [...days].map((as_of) => ({
    unit,
    as_of,
    workers: figure(),
    members: figure(),
    full_time_officials: figure(),
    committee_members: figure(),
    union_groups: figure(),
    group_leaders: figure(),
  }));
}
