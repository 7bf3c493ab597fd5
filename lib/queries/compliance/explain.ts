import type { Scope } from "@/lib/auth/scope";
import * as own from "@/lib/db/evidence/own";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { firstDayOfYear, lastDayOfYear } from "@/lib/domain/calendar";
import type { Explanation, LookedAt } from "@/lib/domain/compliance/explain/evidence";
import { type Evidence, explain } from "@/lib/domain/compliance/explain/explain";
import type { Result } from "@/lib/domain/compliance/result";
import { isMeasured, type MeasuredTarget } from "@/lib/domain/plan";
import type { ExplanationQuestion } from "@/lib/schemas/compliance-question";
import { evaluateFor } from "./answer";
import type { Evaluated } from "./evaluate";
import { explainCount } from "./explain-count";
import { type Named, type Part, partOf, type Slice } from "./explain-part";

/** Why a number is what it is: the result, its rule, and a part of the records that were looked at (interfaces.md §4). */
export interface ExplainedResult extends Part {
  readonly year: number;
  readonly asOf: string;
  readonly result: Result;
  readonly target: MeasuredTarget;
}

const NOTHING: Evidence = { activities: [], channels: [], readings: [], appointments: [], enquiries: [] };

/**
 * Opens one number. A result whose evaluation stopped before it had figures rests on no records.
 * @throws Failure NOT_FOUND for a unit out of sight, or a target that has no result there; PLAN_NOT_FOUND, INVALID
 */
export async function explainResult(
  tx: SessionTx,
  scope: Scope,
  { unit, target: code, limit, cursor, ...moment }: ExplanationQuestion,
): Promise<ExplainedResult> {
  const evaluated = await evaluateFor(tx, scope, { ...moment, unit, only: code });
  const { year, asOf, results } = evaluated.compliance;
  const result = results.find((each) => each.target === code);
  const target = evaluated.plan.targets.filter(isMeasured).find((each) => each.code === code);
  if (result === undefined || target === undefined) throw new Failure("NOT_FOUND");
  const stopped = result.required === null;
  const part = stopped
    ? { counted: [], notCounted: [], nextCursor: null }
    : await partBehind(tx, evaluated, target, unit, { limit, cursor });
  return { year, asOf, result, target, ...part };
}

async function partBehind(
  tx: SessionTx,
  { facts, compliance }: Evaluated,
  target: MeasuredTarget,
  unit: string,
  slice: Slice,
): Promise<Part> {
  const { year, asOf } = compliance;
  const { measure } = target;
  if (measure.type === "count") {
    return explainCount(tx, { measure, unit, placements: facts.placements, year, asOf }, slice);
  }
  const evidence = { ...NOTHING, ...(await evidenceOf(tx, target, unit, year)) };
  const explanation = explain(target, unit, evidence, facts, { year, asOf });
  const isAboutChairs = measure.type === "coverage" && measure.audience === "CHAIRS";
  return partOf(explanation, slice, isAboutChairs ? await unitNamer(tx, explanation) : named);
}

/** What a measure looks at of a unit's own records. */
async function evidenceOf(
  tx: SessionTx,
  { measure }: MeasuredTarget,
  unit: string,
  year: number,
): Promise<Partial<Evidence>> {
  switch (measure.type) {
    case "recency":
      return { activities: await own.ownActivities(tx, unit, measure.activityType) };
    case "channels":
      return { channels: await own.ownChannels(tx, unit) };
    case "appointments":
      return { appointments: await own.ownAppointments(tx, unit) };
    case "response":
      return { enquiries: await own.ownEnquiries(tx, unit, firstDayOfYear(year), lastDayOfYear(year)) };
    case "coverage":
      return { channels: await own.ownChannels(tx, unit), readings: await own.ownReadings(tx, unit) };
    default:
      return {};
  }
}

function named({ kind, id, unit, on, title }: LookedAt): Named {
  return { kind, id, unit, on, title: title === "" ? null : title };
}

/** Names the units of a chairs' coverage; one that the reader does not see keeps its code alone. */
async function unitNamer(
  tx: SessionTx,
  { counted, notCounted }: Explanation,
): Promise<(record: LookedAt) => Named> {
  const names = await own.visibleUnitNames(
    tx,
    [...counted, ...notCounted].map(({ unit }) => unit),
  );
  return ({ kind, id, unit, on }) => {
    const title = names.get(unit) ?? null;
    return title === null ? { kind, id: null, unit, on: null, title } : { kind, id, unit, on, title };
  };
}
