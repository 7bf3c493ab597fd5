import * as z from "zod";
import { COUNTS_FROM } from "@/lib/domain/activity";
import { isCivilDate } from "@/lib/domain/calendar";
import { COVERAGE_AUDIENCES, PURPOSES } from "@/lib/domain/channel";
import { type Checkpoint, SCOPES } from "@/lib/domain/plan";
import { choice } from "./choice";
import { missingOr } from "./missing";
import { whole, wholeHundredths } from "./number";
import { shape } from "./shape";
import { code } from "./text";

const atLeastOne = whole(1);
/** A percentage that is asked for: minimums of counts are whole, a share need not be. */
const percent = wholeHundredths(
  z
    .number({ error: missingOr("number.malformed") })
    .gt(0, { error: "number.tooSmall" })
    .max(100, { error: "number.tooLarge" }),
);
/** Percentage points, also parts of one. */
const points = wholeHundredths(
  z.number({ error: missingOr("number.malformed") }).min(0, { error: "number.tooSmall" }),
);

/** What a measure asks for in figures, whichever measure has them. */
export const FIGURES = {
  minimum: atLeastOne,
  minimumPercent: percent,
  maxDays: atLeastOne,
  hours: atLeastOne,
  tolerance: points,
};

/** A day of every year: 02-29 is none (compliance.md §4). */
const monthDay = z
  .string({ error: missingOr("date.malformed") })
  .max(5, { error: "date.malformed" })
  .refine((value) => isCivilDate(`2021-${value}`), { error: "date.malformed" });

const schedule = z
  .array(shape({ monthDay, cumulative: whole(0) }), { error: missingOr("list.malformed") })
  .max(366, { error: "list.tooLong" })
  .refine(rises, { error: "measure.scheduleFalls" });

function rises(checkpoints: readonly Checkpoint[]): boolean {
  return checkpoints.every((checkpoint, index) => {
    const before = checkpoints[index - 1];
    return !before || (before.monthDay < checkpoint.monthDay && before.cumulative <= checkpoint.cumulative);
  });
}

const countFields = shape({
  type: z.literal("count"),
  activityType: code,
  minimum: FIGURES.minimum,
  outlets: z
    .array(code, { error: missingOr("list.malformed") })
    .max(100, { error: "list.tooLong" })
    .optional(),
  scope: choice(SCOPES),
  countsFrom: choice(COUNTS_FROM),
  schedule: schedule.optional(),
});
const count = countFields.overwrite(withoutEmptyLists);

const channels = shape({ type: z.literal("channels"), purpose: choice(PURPOSES), minimum: FIGURES.minimum });

const coverage = shape({
  type: z.literal("coverage"),
  purpose: choice(PURPOSES),
  audience: choice(COVERAGE_AUDIENCES),
  minimumPercent: FIGURES.minimumPercent,
  tolerance: FIGURES.tolerance.optional(),
  scope: choice(SCOPES),
}).refine(({ tolerance = 0, minimumPercent }) => tolerance < minimumPercent, {
  path: ["tolerance"],
  error: "measure.toleranceTooLarge",
});

const response = shape({
  type: z.literal("response"),
  hours: FIGURES.hours,
  minimumPercent: FIGURES.minimumPercent,
});

const appointments = shape({ type: z.literal("appointments"), minimum: FIGURES.minimum });

const recency = shape({ type: z.literal("recency"), activityType: code, maxDays: FIGURES.maxDays });

/** A measure as JSON, keys in the order of compliance.md §4; unknown and missing keys are refused. */
export const measure = z.discriminatedUnion(
  "type",
  [count, channels, coverage, response, appointments, recency],
  { error: missingOr("measure.typeUnknown") },
);

/** An empty list is as none. */
function withoutEmptyLists(value: z.output<typeof countFields>): z.output<typeof countFields> {
  const { outlets, schedule: checkpoints, ...always } = value;
  const { type, activityType, minimum, scope, countsFrom } = always;
  return {
    type,
    activityType,
    minimum,
    ...(outlets?.length ? { outlets } : {}),
    scope,
    countsFrom,
    ...(checkpoints?.length ? { schedule: checkpoints } : {}),
  };
}
