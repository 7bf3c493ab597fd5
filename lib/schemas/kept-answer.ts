import * as z from "zod";
import { EVIDENCE_KINDS } from "@/lib/domain/compliance/explain/evidence";
import { STATUSES, VERDICTS } from "@/lib/domain/compliance/result";
import type { KeptAnswer } from "@/lib/domain/report/frozen";
import { REPORT_TEXTS } from "@/lib/domain/report/report";
import { LEVELS } from "@/lib/domain/unit";
import { keyed } from "@/lib/records/keys";
import { complianceAnswer, resultAnswer } from "./answers/compliance";
import { targetAnswer } from "./answers/plan";
import { measure } from "./measure";

const text = z.string().nullable();
const day = z.iso.date();
const number = z.number().nullable();
const ownType = z.strictObject({ title: z.string(), titleEn: text }).nullable();
const amended = z.strictObject({ on: day, reason: z.string(), added: z.boolean() }).nullable();
/** Reports frozen before titles had English ones, own types were told by name and changes with the target keep none. */
const target = targetAnswer.extend({
  ...{ measure, titleEn: text.default(null), ownType: ownType.default(null), amended: amended.default(null) },
});
const completion = z.strictObject({ met: z.int(), applicable: z.int() });
const counts = z.partialRecord(z.enum(STATUSES), z.int());

const told = z.record(z.string(), z.int());

const line = z.strictObject({
  target,
  result: resultAnswer,
  pace: number,
  missing: number,
  perMonth: number,
  final: z.boolean(),
  since: day.nullable(),
});

const standing = z.strictObject({
  province: completion.extend({ worst: z.enum(STATUSES).nullable(), counts, onCourse: z.int() }),
  upperUnits: z.strictObject({
    ...{ operating: z.int(), inOrder: z.int(), needAttention: z.array(z.string()) },
  }),
  reporters: completion.nullable(),
});

const level = z.strictObject({
  level: z.enum(LEVELS),
  operating: z.int(),
  targets: z.array(
    completion.extend({
      ...{ target, counts, lastYear: completion.nullable(), sum: number, troubledCount: z.int() },
      troubled: z.array(z.strictObject({ name: z.string(), line })),
    }),
  ),
});

const reporter = z.strictObject({ unit: z.string(), name: z.string(), decisionNo: text });

function rowsOf<Row extends z.ZodType>(row: Row) {
  return z.array(z.strictObject({ target, rows: z.array(row) }));
}

const unions = rowsOf(
  z.strictObject({
    ...{ name: z.string(), under: text, workers: number, members: number },
    ...{ result: resultAnswer, reporters: z.array(reporter) },
  }),
);

const appendices = z.strictObject({
  unitTargets: z.array(target),
  units: z.array(
    z.strictObject({
      ...{ name: z.string(), lines: z.array(line), published: z.record(z.string(), z.int()) },
      ...{ score: number, class: text },
    }),
  ),
  reporters: unions,
  workers: unions,
  activities: rowsOf(
    z.strictObject({ target: z.string(), on: day, title: text, outlet: text, quantity: z.int() }),
  ),
  activitiesCutAt: number,
  milestones: rowsOf(
    z.strictObject({
      ...{ name: z.string(), status: z.enum(STATUSES) },
      ...{ dueOn: day, reachedOn: day.nullable(), verdict: z.enum(VERDICTS) },
    }),
  ),
  unionMilestones: z.array(z.strictObject({ target, verdicts: z.partialRecord(z.enum(VERDICTS), z.int()) })),
});

const figures = z.strictObject({
  ...{ year: z.int(), asOf: day, from: day },
  unit: z.strictObject({ code: z.string(), name: z.string(), level: z.enum(LEVELS) }),
  plan: z.strictObject({ title: z.string(), documentNo: text, issuedOn: day.nullable() }),
  ...{ standing, counts },
  own: z.array(z.strictObject({ line, inPeriod: number, lastYear: resultAnswer.nullable() })),
  levels: z.array(level),
  spread: z.strictObject({
    activities: z.int(),
    ...{ contents: told, forms: told, audiences: told },
    // Reports frozen before a federation could add any keep none.
    added: z.record(z.string(), z.string()).default({}),
  }),
  appendices,
});

const keptAnswer: z.ZodType<KeptAnswer> = z.strictObject({
  ...{
    report: z.string(),
    federation: z.string(),
    unit: z.string(),
    period: z.string(),
    frozenAt: z.string(),
  },
  question: z.strictObject({
    ...{ year: z.int(), asOf: z.string(), unit: text, scope: z.literal("subtree").nullable() },
    structure: z.literal("then"),
  }),
  answer: complianceAnswer,
  counted: z.array(
    z.strictObject({
      unit: z.string(),
      target: z.string(),
      records: z.array(
        z.strictObject({ kind: z.enum([...EVIDENCE_KINDS, "HEADCOUNT"]), id: z.string(), version: z.int() }),
      ),
    }),
  ),
  figures,
  texts: z.strictObject(keyed(REPORT_TEXTS, () => text)),
});

/**
 * What a frozen report keeps, which must be read for as long as there are reports: whoever changes its shape makes what was kept
 * before into one of today's here, and leaves kept-answer.json as it is.
 * @throws Error where it is of no shape that is known
 */
export function parseKept(kept: string): KeptAnswer {
  const parsed = keptAnswer.safeParse(JSON.parse(kept));
  if (parsed.success) return parsed.data;
  throw new Error("What a frozen report keeps is of no shape that is known", { cause: parsed.error });
}
