import { cell, type Row, where } from "./bundle";
import { dayOfMicros, daysIn, endOfDayMicros, holds, microsOf, nextDay } from "./days";
import type { Federation } from "./federation";
import type { NaiveMeasure } from "./target";

/** v at a day: a number (null = none), or two numbers (null = unknown). */
export type Value =
  | { readonly value: number | null }
  | { readonly numerator: number | null; readonly denominator: number | null };

const COUNTED: Record<string, readonly string[]> = {
  SUBMITTED: ["SUBMITTED", "APPROVED", "PUBLISHED"],
  APPROVED: ["APPROVED", "PUBLISHED"],
  PUBLISHED: ["PUBLISHED"],
};

/** v of compliance.md §4 for a unit on a day of a plan year. */
export function valueOn(
  federation: Federation,
  measure: NaiveMeasure,
  unit: string,
  year: number,
  day: string,
): Value {
  switch (measure.type) {
    case "count":
      return { value: countOn(federation, measure, unit, year, day) };
    case "channels":
      return { value: openChannels(federation, measure.purpose, unit, day).length };
    case "appointments":
      return { value: appointmentsOn(federation, unit, day) };
    case "recency":
      return { value: daysSince(federation, measure, unit, day) };
    case "response":
      return responseOn(federation, measure, unit, year, day);
    default:
      return coverageOn(federation, measure, unit, day);
  }
}

function countOn(
  federation: Federation,
  measure: NaiveMeasure,
  unit: string,
  year: number,
  day: string,
): number {
  const outlets = measure.outlets ?? [];
  return where(federation.activities, "type", measure.activityType)
    .filter((row) => cell(row, "occurred_on") >= `${year}-01-01` && cell(row, "occurred_on") <= day)
    .filter((row) => COUNTED[measure.countsFrom]?.includes(cell(row, "status")))
    .filter((row) => outlets.length === 0 || outlets.includes(cell(row, "outlet")))
    .filter((row) => federation.isInScope(cell(row, "unit"), unit, measure.scope, cell(row, "occurred_on")))
    .reduce((sum, row) => sum + Number(cell(row, "quantity") || "1"), 0);
}

function openChannels(federation: Federation, purpose: string, unit: string, day: string): Row[] {
  return where(federation.channels, "unit", unit).filter(
    (channel) =>
      cell(channel, "purpose") === purpose && holds(cell(channel, "opened"), cell(channel, "closed"), day),
  );
}

function appointmentsOn(federation: Federation, unit: string, day: string): number {
  return where(federation.reporters, "unit", unit).filter((row) =>
    holds(cell(row, "appointed"), cell(row, "ended"), day),
  ).length;
}

function daysSince(federation: Federation, measure: NaiveMeasure, unit: string, day: string): number | null {
  const newest = where(federation.activities, "unit", unit)
    .filter((row) => cell(row, "type") === measure.activityType)
    .filter((row) => COUNTED.SUBMITTED?.includes(cell(row, "status")))
    .map((row) => cell(row, "occurred_on"))
    .filter((on) => on <= day)
    .sort()
    .at(-1);
  return newest === undefined ? null : daysIn(nextDay(newest), day);
}

function responseOn(
  federation: Federation,
  measure: NaiveMeasure,
  unit: string,
  year: number,
  day: string,
): Value {
  const standings = where(federation.enquiries, "unit", unit)
    .filter((row) => {
      const on = dayOfMicros(microsOf(cell(row, "received_at")));
      return on >= `${year}-01-01` && on <= day;
    })
    .map((row) => answerOf(row, measure.hours, day));
  const inTime = standings.filter((standing) => standing === "in time").length;
  const late = standings.filter((standing) => standing === "late").length;
  return { numerator: inTime, denominator: inTime + late };
}

function answerOf(enquiry: Row, hours: number, day: string): "in time" | "late" | "pending" {
  const end = endOfDayMicros(day);
  const limit = BigInt(hours) * 3600n * 1_000_000n;
  const received = microsOf(cell(enquiry, "received_at"));
  const answer = cell(enquiry, "answered_at");
  const answered = answer === "" ? null : microsOf(answer);
  if (answered !== null && answered <= end && answered - received <= limit) return "in time";
  return end - received < limit ? "pending" : "late";
}

function coverageOn(federation: Federation, measure: NaiveMeasure, unit: string, day: string): Value {
  const channels = openChannels(federation, measure.purpose, unit, day);
  const inScope = federation.operatingInScope(unit, measure.scope, day);
  if (measure.audience === "CHAIRS") return chairsOn(federation, channels, inScope, day);
  const denominator = peopleOn(federation, measure.audience, inScope, day);
  if (denominator === null) return { numerator: null, denominator: null };
  const connected = channels.map((channel) => {
    const newest = where(federation.coverage, "channel", cell(channel, "code"))
      .filter((row) => cell(row, "audience") === measure.audience && cell(row, "as_of") <= day)
      .sort((a, b) => (cell(a, "as_of") < cell(b, "as_of") ? 1 : -1))[0];
    return newest === undefined ? 0 : Number(cell(newest, "connected"));
  });
  const sum = connected.reduce((a, b) => a + b, 0);
  return { numerator: Math.min(sum, denominator), denominator };
}

function chairsOn(federation: Federation, channels: Row[], inScope: Row[], day: string): Value {
  const grassroots = inScope.filter((unit) => cell(unit, "level") === "GRASSROOTS");
  const linked = grassroots.filter((unit) =>
    where(federation.chairLinks, "unit", cell(unit, "code")).some(
      (link) =>
        channels.some((channel) => cell(channel, "code") === cell(link, "channel")) &&
        holds(cell(link, "joined"), cell(link, "left"), day),
    ),
  );
  return { numerator: linked.length, denominator: grassroots.length };
}

function peopleOn(federation: Federation, audience: string, inScope: Row[], day: string): number | null {
  let sum = 0;
  for (const unit of inScope) {
    const column = columnOf(audience, cell(unit, "level"));
    if (column === null) continue;
    const figure = federation.figureOn(cell(unit, "code"), column, day);
    if (figure === null) return null;
    sum += figure;
  }
  return sum;
}

/** Which headcount column of a unit of a level is part of an audience; null = none. */
function columnOf(audience: string, level: string): string | null {
  if (audience === "FULL_TIME_OFFICIALS") return level === "GRASSROOTS" ? null : "full_time_officials";
  if (audience === "COMMITTEE_MEMBERS") return "committee_members";
  if (level !== "GRASSROOTS") return null;
  return audience === "WORKERS" ? "workers" : "group_leaders";
}
