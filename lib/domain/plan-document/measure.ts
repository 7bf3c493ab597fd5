import type { CountsFrom, OutletKind } from "../activity";
import { type CivilDate, lastDayOfYear, yearOf } from "../calendar";
import type { CoverageAudience } from "../channel";
import type { CountMeasure, Measure, MeasureScope } from "../measure";
import type { Level } from "../unit";
import type { PlanContext, Remark } from "./proposal";
import type { Subject } from "./subject";
import { type Rate, TIMES_A_YEAR } from "./time";

/** What a figure asks for, with the words that say it. */
export interface AskedFigure {
  readonly subject: Subject;
  readonly level: Level;
  /** Of a share or of hours; of a number how many at a time. */
  readonly value: number;
  /** Of questions answered in time. */
  readonly percent: number;
  readonly rate: Rate;
  readonly dueOn: CivilDate | null;
  readonly clause: string;
}

interface Built {
  readonly measure: Measure | null;
  readonly remarks: readonly Remark[];
}

/** Where what is counted appears. */
const OUTLET_OF: Readonly<Record<string, readonly OutletKind[]>> = {
  ...{ TV_PROGRAMME: ["BROADCASTER"], RADIO_EPISODE: ["BROADCASTER"] },
  ...{ NEWSPAPER_COLUMN: ["NEWSPAPER"], WEBSITE_ARTICLE: ["WEBSITE"] },
};
/** What unions of every level bring to the province's own figure. */
const OF_ALL: readonly string[] = ["TV_PROGRAMME", "RADIO_EPISODE", "NEWSPAPER_COLUMN"];

/** The measure that a figure and its words come to. */
export function measureOf(asked: AskedFigure, context: PlanContext): Built {
  const { subject, value, percent, level } = asked;
  switch (subject.of) {
    case "count":
      return countOf(asked, subject.activityType, context);
    case "channels":
      return built({ type: "channels", purpose: subject.purpose, minimum: value });
    case "coverage":
      return built({
        ...{ type: "coverage", purpose: subject.purpose, audience: subject.audience },
        ...{ minimumPercent: value, scope: scopeOf(subject.audience, level) },
      });
    case "response":
      return built({ type: "response", hours: value, minimumPercent: percent });
    case "appointments":
      return built({ type: "appointments", minimum: value });
    case "recency":
      return built({ type: "recency", activityType: "PAGE_POST", maxDays: value });
    default:
      return { measure: null, remarks: ["MEASURE"] };
  }
}

function built(measure: Measure): Built {
  return { measure, remarks: [] };
}

function scopeOf(audience: CoverageAudience, level: Level): MeasureScope {
  if (level === "GRASSROOTS") return "own";
  if (level === "PROVINCIAL") return "subtree";
  return audience === "COMMITTEE_MEMBERS" || audience === "FULL_TIME_OFFICIALS" ? "own" : "direct";
}

function countOf(asked: AskedFigure, activityType: string | null, context: PlanContext): Built {
  const { level, rate, value, dueOn, clause } = asked;
  const minimum = Math.ceil(value * TIMES_A_YEAR[rate]);
  const named = outletsOf(asked, activityType, context);
  const { countsFrom, open } = countedFrom(level, activityType, clause);
  const scope = level === "PROVINCIAL" && OF_ALL.includes(activityType ?? "") ? "subtree" : "own";
  const measure: CountMeasure = {
    ...{ type: "count", activityType: activityType ?? "", minimum, scope, countsFrom },
    ...(named.outlets.length === 0 ? {} : { outlets: named.outlets }),
    ...scheduled(minimum, dueOn, context.year),
  };
  return {
    measure,
    remarks: [
      ...(activityType === null ? (["TYPE"] as const) : []),
      ...(named.open ? (["OUTLET"] as const) : []),
      ...(open ? (["COUNTS_FROM"] as const) : []),
      ...(rate === "YEAR" ? [] : (["RATE"] as const)),
    ],
  };
}

/** The outlet that a figure is about, where the federation has one alone of its kind. */
function outletsOf(
  { level }: AskedFigure,
  activityType: string | null,
  { outlets }: PlanContext,
): { readonly outlets: readonly string[]; readonly open: boolean } {
  const kinds = OUTLET_OF[activityType ?? ""] ?? [];
  const fitting = outlets.filter(({ kind }) => kinds.includes(kind));
  const [first, second] = fitting;
  if (first === undefined || level === "GRASSROOTS") return { outlets: [], open: false };
  return second === undefined ? { outlets: [first.code], open: false } : { outlets: [], open: true };
}

/** What is sent counts when it is sent, what is to appear when it does; "gửi đăng" leaves it open. */
function countedFrom(
  level: Level,
  activityType: string | null,
  clause: string,
): { readonly countsFrom: CountsFrom; readonly open: boolean } {
  if (level === "PROVINCIAL") return { countsFrom: "APPROVED", open: false };
  const [sent, shown] = [/gửi/u.test(clause), /được đăng|đăng tải|được sử dụng/u.test(clause)];
  if (activityType === "WEBSITE_ARTICLE" && shown)
    return { countsFrom: sent ? "SUBMITTED" : "PUBLISHED", open: sent };
  return { countsFrom: "SUBMITTED", open: false };
}

/** What is to be done by a day of the year is its one checkpoint; the year's end needs none. */
function scheduled(minimum: number, dueOn: CivilDate | null, year: number): Pick<CountMeasure, "schedule"> {
  if (dueOn === null || yearOf(dueOn) !== year || dueOn === lastDayOfYear(year)) return {};
  const monthDay = dueOn.slice(5);
  return { schedule: [{ monthDay: monthDay === "02-29" ? "02-28" : monthDay, cumulative: minimum }] };
}
