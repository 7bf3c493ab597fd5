import type { Dice } from "./dice";

/** The days around which federations are made: what happens on and beside them is where rules differ. */
export interface Moments {
  readonly year: number;
  readonly asOf: string;
  readonly edges: readonly string[];
}

const DAY = 86_400_000;

export function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

export function drawMoments(dice: Dice): Moments {
  const year = dice.whole(2020, 2025);
  const milestone = drawDueOn(dice, year);
  const asOf = dice.pick([
    ...["01-01", "02-28", "06-29", "06-30", "07-01", "12-30", "12-31"].map((end) => `${year}-${end}`),
    `${year + 1}-03-05`,
    ...[-1, 0, 1].map((days) => shifted(milestone, days)).filter((day) => day >= `${year}-01-01`),
    ...dice.times(6, 6, () => shifted(`${year}-01-01`, dice.whole(0, 364))),
  ]);
  const edges = [
    asOf,
    milestone,
    `${year}-01-01`,
    `${year}-12-31`,
    `${year}-06-30`,
    shifted(`${year}-03-01`, -1),
  ];
  return { year, asOf, edges };
}

/** The end of a day that a milestone may be due on, in the year or beside it. */
export function drawDueOn(dice: Dice, year: number): string {
  return dice.pick([
    `${year}-06-30`,
    `${year}-12-31`,
    `${year}-01-01`,
    `${year - 1}-09-30`,
    `${year + 1}-03-31`,
    shifted(`${year}-01-01`, dice.whole(0, 364)),
  ]);
}

/** A day: often one of the edges or the day beside it, else anywhere from a year before to a while after. */
export function drawDay(dice: Dice, { year, edges }: Moments): string {
  if (dice.chance(35)) return shifted(dice.pick(edges), dice.whole(-1, 1));
  if (dice.chance(3)) return shifted(`${year - 2}-01-01`, dice.whole(0, 364));
  return shifted(`${year - 1}-07-01`, dice.whole(0, 640));
}

/** A day of the plan year up to the day asked about, mostly; else any. */
export function drawRecordDay(dice: Dice, moments: Moments): string {
  const { year, asOf } = moments;
  if (dice.chance(35)) return drawDay(dice, moments);
  const elapsed = (Date.parse(asOf) - Date.parse(`${year}-01-01`)) / DAY;
  return shifted(`${year}-01-01`, dice.whole(0, elapsed));
}

/** Several days in order, no two alike. */
export function drawDays(dice: Dice, moments: Moments, low: number, high: number): string[] {
  return [...new Set(dice.times(low, high, () => drawDay(dice, moments)))].sort();
}

/** [from, to) that is open at either end now and then; "" = open. */
export function drawInterval(dice: Dice, moments: Moments, openFrom = 20, openTo = 60): [string, string] {
  const [a = "", b = ""] = drawDays(dice, moments, 2, 2);
  const from = dice.chance(openFrom) ? "" : a;
  return [from, b === "" || dice.chance(openTo) ? "" : b];
}

/** An instant, often at an edge of a civil day of UTC+7, as RFC 3339 with one of several offsets. */
export function drawInstant(dice: Dice, moments: Moments): bigint {
  const midnight = BigInt(Date.parse(`${drawRecordDay(dice, moments)}T00:00:00+07:00`)) * 1000n;
  if (dice.chance(40)) return midnight + BigInt(dice.whole(-1, 1));
  return midnight + BigInt(dice.whole(0, 86_399)) * 1_000_000n + BigInt(dice.whole(0, 999_999));
}

export function instantText(dice: Dice, micros: bigint): string {
  const [hours, offset] = dice.pick([
    [7, "+07:00"],
    [0, "Z"],
    [-5, "-05:00"],
  ] as const);
  const local = new Date(Number(micros / 1000n) + hours * 3_600_000).toISOString().slice(0, 19);
  return `${local}.${String(micros % 1_000_000n).padStart(6, "0")}${offset}`;
}
