import { READING_AUDIENCES } from "@/lib/domain/channel";
import type { Dice } from "./dice";
import { drawDueOn } from "./moments";

export const TYPES = ["WEBSITE_ARTICLE", "PAGE_POST", "TRAINING_CLASS", "OWN_TYPE"];
export const OUTLETS = ["WEB", "BAO", "Dai.1"];
export const PURPOSES_USED = ["CADRE_LINK", "LEADERS_LINK", "PUBLIC_PAGE"];
const LEVELS = ["PROVINCIAL", "UPPER", "GRASSROOTS"];
const ATTRIBUTES = [
  "workers",
  "members",
  "full_time_officials",
  "committee_members",
  "union_groups",
  "group_leaders",
];
const FORCES_DRAWN = [...Array(6).fill("MANDATORY"), "SOFT", "SOFT", "ENCOURAGED", "TRACKED"] as string[];
const CODES = ["T1", "T10", "T2", "a.1", "B-2", "b-2", "Z_9", "_x", "9", "t2", "U5", "g1b"];
const CLASSES = [
  "",
  '[[95,"A"],[70.5,"B"],[0,"C"]]',
  '[[99.9,"Xuất sắc"],[50,"Đạt"],[33.3,"Gần đạt"],[0,"Không đạt"]]',
];

export type Cells = Record<string, string | number>;

export interface PlanRows {
  readonly plan: Cells;
  readonly targets: Cells[];
}

export function drawPlan(dice: Dice, year: number, size: number): PlanRows {
  const codes = dice.some(CODES, 100).slice(0, Math.max(1, size));
  return {
    plan: { year, title: `Kế hoạch ${year}`, issued_on: `${year - 1}-11-13`, classes: dice.pick(CLASSES) },
    targets: codes.map((code) => drawTarget(dice, year, code)),
  };
}

function drawTarget(dice: Dice, year: number, code: string): Cells {
  const measure = dice.chance(92) ? drawMeasure(dice) : null;
  const mayHaveMilestone = ["channels", "coverage", "appointments"].includes(String(measure?.type));
  return {
    year,
    code,
    title: `Chỉ tiêu ${code}`,
    level: dice.pick(LEVELS),
    kinds: dice.chance(20) ? dice.pick(["ENTERPRISE", "ENTERPRISE;SYNDICATE", "DISTRICT_FEDERATION"]) : "",
    condition: drawCondition(dice),
    measure: measure === null ? "" : JSON.stringify(measure),
    force: dice.pick(FORCES_DRAWN),
    weight: dice.pick([1, 1, 2, 0.5, 1.25, 0.01, 33.33]),
    due_on: mayHaveMilestone && dice.chance(55) ? drawDueOn(dice, year) : "",
  };
}

function drawCondition(dice: Dice): string {
  if (dice.chance(75)) return dice.pick(["", "[]"]);
  const clauses = dice.times(1, 3, () => ({
    attribute: dice.pick(ATTRIBUTES),
    op: dice.pick(["gte", "gte", "lt"]),
    value: dice.pick([1, 1, 500, 1000]),
  }));
  return JSON.stringify(clauses);
}

type MeasureJson = { readonly type: string } & Record<string, unknown>;

function drawMeasure(dice: Dice): MeasureJson {
  const makers = [drawCount, drawCount, drawChannels, drawCoverage, drawCoverage, drawOther];
  return dice.pick(makers)(dice);
}

function drawCount(dice: Dice): MeasureJson {
  const minimum = dice.pick([1, 1, 2, 3, 5, 12, 30]);
  return {
    type: "count",
    activityType: dice.pick(TYPES),
    minimum,
    ...(dice.chance(40) ? { outlets: dice.some(OUTLETS, 50) } : {}),
    scope: dice.pick(["own", "direct", "subtree"]),
    countsFrom: dice.pick(["SUBMITTED", "APPROVED", "PUBLISHED"]),
    ...(dice.chance(35) ? { schedule: drawSchedule(dice, minimum) } : {}),
  };
}

function drawSchedule(dice: Dice, minimum: number): { monthDay: string; cumulative: number }[] {
  const days = dice.some(["01-01", "02-28", "03-01", "05-31", "06-30", "07-31", "12-31"], 50);
  let cumulative = 0;
  return days.map((monthDay) => {
    cumulative = dice.whole(cumulative, Math.max(cumulative, minimum));
    return { monthDay, cumulative };
  });
}

function drawChannels(dice: Dice): MeasureJson {
  return { type: "channels", purpose: dice.pick(PURPOSES_USED), minimum: dice.pick([1, 1, 1, 2, 3]) };
}

function drawCoverage(dice: Dice): MeasureJson {
  const minimumPercent = dice.pick([100, 95, 97.5, 20, 50, 33.33, 66.6, 7.5, 5]);
  return {
    type: "coverage",
    purpose: dice.pick(PURPOSES_USED),
    audience: dice.pick([...READING_AUDIENCES, "CHAIRS", "CHAIRS", "CHAIRS"]),
    minimumPercent,
    ...(dice.chance(40) ? { tolerance: dice.pick([0.5, 2, 4.99, Math.floor(minimumPercent / 2)]) } : {}),
    scope: dice.pick(["own", "direct", "subtree", "subtree"]),
  };
}

function drawOther(dice: Dice): MeasureJson {
  const makers: ((dice: Dice) => MeasureJson)[] = [
    () => ({ type: "response", hours: dice.pick([1, 24, 48]), minimumPercent: dice.pick([100, 90, 62.5]) }),
    () => ({ type: "appointments", minimum: dice.pick([1, 1, 2]) }),
    () => ({ type: "recency", activityType: dice.pick(TYPES), maxDays: dice.pick([1, 14, 30, 200]) }),
  ];
  return dice.pick(makers)(dice);
}
