import * as z from "zod";
import { EVIDENCE_KINDS, REASONS } from "@/lib/domain/compliance/explain/evidence";
import { BANDS } from "@/lib/domain/compliance/league";
import { STATUSES, VERDICTS } from "@/lib/domain/compliance/result";
import { KINDS, LEVELS } from "@/lib/domain/unit";
import { measure } from "../measure";
import { targetAnswer } from "./plan";

export const resultAnswer = z.strictObject({
  unit: z.string(),
  target: z.string(),
  status: z.enum(STATUSES),
  value: z.int().nullable(),
  required: z.number().nullable(),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  progress: z.number().nullable(),
  milestone: z
    .strictObject({
      dueOn: z.iso.date(),
      reachedOn: z.iso.date().nullable(),
      verdict: z.enum(VERDICTS),
    })
    .nullable(),
});

/** Whose tree it is of, as it was asked. */
const moment = { year: z.int(), asOf: z.iso.date(), structure: z.string().optional() };

const summary = {
  unit: z.string(),
  completion: z.strictObject({ met: z.int(), applicable: z.int() }),
  score: z.number().nullable(),
  class: z.string().nullable(),
};

/** `GET /compliance` (interfaces.md §4). */
export const complianceAnswer = z.strictObject({
  ...moment,
  results: z.array(resultAnswer),
  units: z.array(z.strictObject(summary)),
  targets: z.array(
    z.strictObject({
      target: z.string(),
      applicable: z.int(),
      met: z.int(),
      metRate: z.number().nullable(),
    }),
  ),
});

/** `POST /compliance/what-if`. */
export const whatIfAnswer = complianceAnswer.extend({
  changed: z.array(
    z.strictObject({
      unit: z.string(),
      target: z.string(),
      before: z.enum(STATUSES),
      after: z.enum(STATUSES),
    }),
  ),
});

const curve = z.array(
  z.strictObject({
    on: z.iso.date(),
    value: z.int().nullable(),
    required: z.number().nullable(),
    pace: z.number().nullable(),
    numerator: z.int().nullable(),
    denominator: z.int().nullable(),
    percent: z.number().nullable(),
    met: z.int(),
    applicable: z.int(),
  }),
);

/** `GET /compliance/series`: at each month's end and at the day asked about; last year's is empty where it has no such target. */
export const seriesAnswer = z.strictObject({ points: curve, lastYear: curve });

const leagueRows = z.array(
  z.strictObject({ ...summary, rank: z.int().nullable(), change: z.number().nullable() }),
);

/**
 * `GET /league`; nobody is ranked among fewer than three, nor without a score, nor apart. A `block` has the level of its
 * highest units, and a kind where all are of one.
 */
export const leagueAnswer = z.strictObject({
  groups: z.array(
    z.strictObject({
      block: z.string().nullable(),
      level: z.enum(LEVELS),
      kind: z.enum(KINDS).nullable(),
      band: z.enum(BANDS).nullable(),
      rows: leagueRows,
    }),
  ),
  apart: leagueRows,
});

/** What a unit says of itself in a year; no score = taken back. */
export const selfScoreAnswer = z.strictObject({
  unit: z.string(),
  year: z.int(),
  score: z.number().nullable(),
  explanation: z.string().nullable(),
  version: z.int(),
  saidAt: z.string(),
  saidBy: z.string().nullable(),
});

const lookedAt = {
  kind: z.enum(EVIDENCE_KINDS),
  id: z.string().nullable(),
  unit: z.string(),
  on: z.iso.date().nullable(),
  title: z.string().nullable(),
};

/** `GET /compliance/{unit}/{target}`; of a unit out of sight all but its code is null. */
export const explanationAnswer = z.strictObject({
  ...moment,
  result: resultAnswer,
  target: targetAnswer.extend({ measure }),
  counted: z.array(z.strictObject({ ...lookedAt, contribution: z.int() })),
  notCounted: z.array(z.strictObject({ ...lookedAt, reason: z.enum(REASONS) })),
  nextCursor: z.string().nullable(),
});
