import { Dice } from "./dice";
import { drawDays, drawInstant, drawInterval, drawRecordDay, instantText, type Moments } from "./moments";
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
    unit: dice.pick(dice.chance(50) ? units.slice(0, 6) : units),
    type: dice.pick(TYPES),
    occurred_on: drawRecordDay(dice, moments),
    title: `Tin ${index}`,
    outlet: dice.pick([...OUTLETS, ""]),
    status: dice.pick(STATUSES),
    quantity: dice.pick(["", 1, 1, 2, 5]),
    ...drawSaid(new Dice(index)),
  }));
}

/** What is said of an activity and enters no figure: drawn apart, so that it changes no other draw. */
function drawSaid(dice: Dice): Cells {
  return {
    content: dice.pick(["IN_DEPTH", "REGULAR", "EVENTS", "OWN_CONTENT", ""]),
    form: dice.pick(["WEBSITE", "SOCIAL", "PRESS", "GROUP", "LOUDSPEAKER", "ORAL", "OWN_FORM", ""]),
    audiences: dice
      .some(["SOCIETY", "OFFICIALS", "WORKERS", "MEMBERS", "EMPLOYERS", "OWN_AUDIENCE"], 25)
      .join(";"),
  };
}

/** Channels of the purposes that plans name; some units have several of one, some none. */
export function drawChannels(dice: Dice, moments: Moments, units: readonly string[]): Cells[] {
  const share = dice.pick([10, 35, 70]);
  return units.flatMap((unit, index) =>
    dice.some([...PURPOSES_USED, ...PURPOSES_USED], share).map((purpose, place) => {
      const [opened, closed] = drawInterval(dice, moments, 35, 75);
      return {
        code: `c${index}-${place}`,
        unit,
        platform: "ZALO",
        purpose,
        name: `Nhóm ${index}`,
        opened,
        closed,
      };
    }),
  );
}

export function drawReadings(dice: Dice, moments: Moments, channels: readonly string[]): Cells[] {
  return channels.flatMap((channel) =>
    dice.some(AUDIENCES, 60).flatMap((audience) =>
      drawDays(dice, moments, 0, 4).map((as_of) => ({
        channel,
        as_of,
        audience,
        connected: dice.pick([0, 1, 2, 5, 20, 40, 100, 495, 500, 2000, 2000]),
      })),
    ),
  );
}

/** In some federations nearly every chair is in nearly every group, in others few are. */
export function drawChairLinks(
  dice: Dice,
  moments: Moments,
  channels: readonly string[],
  grassroots: readonly string[],
): Cells[] {
  const share = dice.pick([30, 96, 100]);
  return channels.slice(0, 20).flatMap((channel) =>
    dice.some(grassroots, share).flatMap((unit) => {
      const joins = dice.chance(70) ? [`${moments.year - 1}-08-01`] : [];
      const days = [
        ...joins,
        ...(joins.length === 0 || dice.chance(10) ? drawDays(dice, moments, 1, 2) : []),
      ];
      const ordered = [...new Set(days)].sort();
      return ordered.map((joined, index) => {
        const next = ordered[index + 1] ?? "";
        return { channel, unit, joined, left: next !== "" && dice.chance(70) ? next : "" };
      });
    }),
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
    const decision_no = index % 3 === 0 ? "" : `${index}/QĐ-LĐLĐ`;
    return { unit: dice.pick(units), full_name: `Người ${index}`, appointed, ended, decision_no };
  });
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
