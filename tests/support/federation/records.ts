import type { Dice } from "./dice";
import { drawDay, drawDays, drawInstant, drawInterval, instantText, type Moments } from "./moments";
import { type Cells, OUTLETS, PURPOSES_USED, TYPES } from "./plans";

const HOUR = 3_600_000_000n;
const STATUSES = ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "APPROVED", "PUBLISHED", "REJECTED"];
const AUDIENCES = ["FULL_TIME_OFFICIALS", "COMMITTEE_MEMBERS", "GROUP_LEADERS", "WORKERS"];

export function drawActivities(
  dice: Dice,
  moments: Moments,
  units: readonly string[],
  most: number,
): Cells[] {
  return dice.times(0, most, (index) => ({
    id: `a${index}`,
    unit: dice.pick(units),
    type: dice.pick(TYPES),
    occurred_on: drawDay(dice, moments),
    title: `Tin ${index}`,
    outlet: dice.pick([...OUTLETS, ""]),
    status: dice.pick(STATUSES),
    quantity: dice.pick(["", 1, 1, 2, 5]),
  }));
}

/** Mostly of units high in the tree, whose targets look at others. */
export function drawChannels(dice: Dice, moments: Moments, units: readonly string[], most: number): Cells[] {
  return dice.times(0, most, (index) => {
    const [opened, closed] = drawInterval(dice, moments);
    return {
      code: `c${index}`,
      unit: dice.pick(dice.chance(60) ? units.slice(0, 4) : units),
      platform: "ZALO",
      purpose: dice.pick(PURPOSES_USED),
      name: `Nhóm ${index}`,
      opened,
      closed,
    };
  });
}

export function drawReadings(dice: Dice, moments: Moments, channels: readonly string[]): Cells[] {
  return channels.flatMap((channel) =>
    dice.some(AUDIENCES, 60).flatMap((audience) =>
      drawDays(dice, moments, 0, 4).map((as_of) => ({
        channel,
        as_of,
        audience,
        connected: dice.pick([0, 1, 2, 5, 20, 100, 495, 500, 2000]),
      })),
    ),
  );
}

export function drawChairLinks(
  dice: Dice,
  moments: Moments,
  channels: readonly string[],
  grassroots: readonly string[],
): Cells[] {
  const share = dice.pick([30, 90, 100]);
  return channels.flatMap((channel) =>
    dice.some(grassroots, share).flatMap((unit) =>
      drawDays(dice, moments, 1, 2).map((joined, index, all) => {
        const next = all[index + 1] ?? "";
        return { channel, unit, joined, left: next !== "" && dice.chance(70) ? next : "" };
      }),
    ),
  );
}

/** Answers at exactly the limit, a microsecond beside it, at the end of the day asked about, or at any time. */
export function drawEnquiries(dice: Dice, moments: Moments, units: readonly string[], most: number): Cells[] {
  return dice.times(0, most, (index) => {
    const received = drawInstant(dice, moments);
    const limit = dice.pick([1n, 24n, 24n, 48n]) * HOUR;
    const end = BigInt(Date.parse(`${moments.asOf}T00:00:00+07:00`)) * 1000n + 24n * HOUR;
    const answered = dice.pick([
      received + limit,
      received + limit + 1n,
      received + limit - 1n,
      end,
      end + 1n,
      received + BigInt(dice.whole(0, 100_000)) * 1_000_000n,
      null,
    ]);
    return {
      id: `e${index}`,
      unit: dice.pick(units.slice(0, 8)),
      received_at: instantText(dice, received),
      answered_at: answered === null || answered < received ? "" : instantText(dice, answered),
    };
  });
}

export function drawReporters(dice: Dice, moments: Moments, units: readonly string[], most: number): Cells[] {
  return dice.times(0, most, (index) => {
    const [appointed, ended] = drawInterval(dice, moments, 0, 60);
    return { unit: dice.pick(units), full_name: `Người ${index}`, appointed, ended };
  });
}

export interface Overridable {
  readonly code: string;
  readonly level: string;
  readonly measure: string;
}

export function drawOverrides(
  dice: Dice,
  year: number,
  units: readonly Cells[],
  targets: readonly Cells[],
): Cells[] {
  return units.flatMap((unit) =>
    dice
      .some(
        targets.filter((target) => target.level === unit.level && target.measure !== ""),
        8,
      )
      .map((target) => ({
        unit: unit.code ?? "",
        target: target.code ?? "",
        year,
        ...(dice.chance(30) ? { waived: "true" } : { required: dice.pick([1, 2, 7, 20, 45, 100]) }),
        reason: "Theo đề nghị",
      })),
  );
}
