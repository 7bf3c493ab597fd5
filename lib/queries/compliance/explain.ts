import type { Scope } from "@/lib/auth/scope";
import * as own from "@/lib/db/evidence/list";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNamesOf } from "@/lib/db/units/names";
import { unitIds } from "@/lib/db/units/read";
import { firstDayOfYear, lastDayOfYear } from "@/lib/domain/calendar";
import { resultsByUnit } from "@/lib/domain/compliance/by-unit";
import {
  type Evidence,
  type EvidenceNeed,
  type Explanation,
  type LookedAt,
  NO_EVIDENCE,
} from "@/lib/domain/compliance/explain/evidence";
import { explain } from "@/lib/domain/compliance/explain/explain";
import { indexFacts } from "@/lib/domain/compliance/records";
import type { Result } from "@/lib/domain/compliance/result";
import { ruleOf } from "@/lib/domain/compliance/rules";
import { spanOf } from "@/lib/domain/compliance/span";
import { isOnChairs, isSummed } from "@/lib/domain/measure";
import { isMeasured, type MeasuredTarget } from "@/lib/domain/plan";
import type { RecordShown } from "@/lib/domain/screen/why";
import { tooSlow, wasEarlier } from "@/lib/queries/kept/figures";
import type { ExplanationQuestion } from "@/lib/schemas/compliance-question";
import { structureOf } from "./answer";
import { explainCount } from "./explain-count";
import { type EvidencePart, evidencePart, type Slice } from "./explain-part";
import { type Snapshot, snapshotOf } from "./snapshot";

/** Why a number is what it is: the result, its rule, and a part of the records that were looked at (interfaces.md §4). */
export interface ExplainedResult extends EvidencePart {
  readonly year: number;
  readonly asOf: string;
  readonly structure?: string | undefined;
  readonly result: Result;
  readonly target: MeasuredTarget;
}

/**
 * Opens one number. A result whose evaluation stopped before it had figures rests on no records.
 * @throws Failure NOT_FOUND for a unit out of sight, or a target that has no result there; PLAN_NOT_FOUND, INVALID
 */
export async function explainResult(
  tx: SessionTx,
  _scope: Scope,
  { unit, target: code, limit, cursor, missingFirst, ...moment }: ExplanationQuestion & Slice,
): Promise<ExplainedResult> {
  const snapshot = await snapshotOf(tx, moment);
  // A number of before would be explained by the records of now.
  if (wasEarlier(tx)) throw tooSlow();
  const { year, asOf } = snapshot.compliance;
  const result = resultsByUnit(snapshot.compliance)
    .get(unit)
    ?.find((each) => each.target === code);
  const target = snapshot.plan.targets.filter(isMeasured).find((each) => each.code === code);
  if (result === undefined || target === undefined) throw new Failure("NOT_FOUND");
  const stopped = result.required === null;
  const part = stopped
    ? { counted: [], notCounted: [], nextCursor: null }
    : await partBehind(tx, snapshot, target, unit, { limit, cursor, missingFirst });
  return { year, asOf, ...structureOf(moment), result, target, ...part };
}

/** The same as it is answered (interfaces.md §4): the target as the plan says it, without what pages are given beside it. */
export async function answerExplanation(...asked: Parameters<typeof explainResult>) {
  const { target, ...explained } = await explainResult(...asked);
  const { ownType: _, amended: __, ...said } = target;
  return { ...explained, target: said };
}

async function partBehind(
  tx: SessionTx,
  { facts, compliance }: Snapshot,
  target: MeasuredTarget,
  unit: string,
  slice: Slice,
): Promise<EvidencePart> {
  const { year, asOf } = compliance;
  const { measure } = target;
  if (isSummed(measure)) {
    const stays = indexFacts(facts).hierarchy.stays(unit, measure.scope);
    const within = spanOf(firstDayOfYear(year), firstDayOfYear(year + 1));
    return explainCount(tx, { measure, stays, within, asOf }, slice);
  }
  const evidence = await evidenceOf(tx, ruleOf(measure).evidence, unit, year);
  const explanation = explain(target, unit, evidence, facts, { year, asOf });
  const missingFirst = slice.missingFirst && isOnChairs(measure);
  return evidencePart(explanation, { ...slice, missingFirst }, await namerOf(tx, explanation));
}

/** The unit's own records of what is needed; none of a unit out of sight. */
async function evidenceOf(
  tx: SessionTx,
  needs: readonly EvidenceNeed[],
  unit: string,
  year: number,
): Promise<Evidence> {
  const ids = [...(await unitIds(tx, [unit])).values()];
  const owners = { ids, codes: new Map(ids.map((id) => [id, unit])), titled: true };
  const evidence = { ...NO_EVIDENCE };
  for (const need of needs) Object.assign(evidence, await loadEvidence(tx, need, owners, year));
  return evidence;
}

async function loadEvidence(
  tx: SessionTx,
  need: EvidenceNeed,
  owners: own.Owners,
  year: number,
): Promise<Partial<Evidence>> {
  switch (need.of) {
    case "activities":
      return { activities: await own.loadActivityEvidence(tx, owners, need.type) };
    case "channels":
      return { channels: await own.loadChannelEvidence(tx, owners) };
    case "readings": {
      const channels = await own.loadChannelEvidence(tx, owners);
      return { readings: await own.loadReadingEvidence(tx, owners, channels, null) };
    }
    case "appointments":
      return { appointments: await own.loadAppointmentEvidence(tx, owners) };
    case "enquiries": {
      const [from, to] = [firstDayOfYear(year), lastDayOfYear(year)];
      return { enquiries: await own.loadEnquiryEvidence(tx, owners, from, to) };
    }
  }
}

function named({ kind, id, unit, on, title }: LookedAt): RecordShown {
  return { kind, id, unit, on, title: title === "" ? null : title };
}

/** Records bear their names; a unit that stands for its chair is named, unless the reader does not see it. */
async function namerOf(
  tx: SessionTx,
  { counted, notCounted }: Explanation,
): Promise<(record: LookedAt) => RecordShown> {
  const units = [...counted, ...notCounted].filter(({ kind }) => kind === "UNIT").map(({ unit }) => unit);
  if (units.length === 0) return named;
  const names = await unitNamesOf(tx, units);
  return (record) => {
    const { kind, id, unit, on } = record;
    if (kind !== "UNIT") return named(record);
    const title = names.get(unit) ?? null;
    return title === null ? { kind, id: null, unit, on: null, title } : { kind, id, unit, on, title };
  };
}
