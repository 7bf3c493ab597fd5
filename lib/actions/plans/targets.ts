import { isDeepStrictEqual } from "node:util";
import type * as z from "zod";
import type { Change, Work } from "@/lib/actions/definition";
import { fieldError, refuse, wrongBy } from "@/lib/actions/field-error";
import { allRules } from "@/lib/actions/records/judge";
import { loadActivityTypes, loadOutlets } from "@/lib/db/catalogue";
import { type FieldError, orNotFound } from "@/lib/db/failure";
import { loadOverrides } from "@/lib/db/overrides/list";
import type { Amended } from "@/lib/db/plans/history";
import { deleteTarget, raiseVersion, saveTargets } from "@/lib/db/plans/write";
import type { SessionTx } from "@/lib/db/transaction";
import { type Measure, namedBy } from "@/lib/domain/measure";
import type { ChangedTarget, KeptPlan, KeptTarget, Target } from "@/lib/domain/plan";
import { targetTold } from "@/lib/domain/plan-told";
import { RECORDS } from "@/lib/records/all";
import { keysOf, picked } from "@/lib/records/keys";
import type { targetPut, targetRemoval } from "@/lib/schemas/plan-change";
import { amend, openPlan, refuseUnexplained, toldChange } from "./held";

const { year: _, code: __, ...ofTarget } = RECORDS.targets.fields;
const SAID_OF_TARGET = keysOf(ofTarget);
type Said = z.output<typeof targetPut>;
type AmendedTarget = Pick<ChangedTarget, keyof Amended>;

/** Puts a target into a plan that has none of its code. */
export async function addTarget(work: Work<z.output<typeof targetPut>>): Promise<KeptTarget> {
  await judgeTarget(work.tx, work.input, true);
  return putTarget(work);
}

/** Puts a target into a plan, or says it anew. */
export async function putTarget({ tx, input, audit }: Work<z.output<typeof targetPut>>): Promise<KeptTarget> {
  const { year: _, version: _version, reason, from: _from, ...target } = input;
  const plan = await judgeTarget(tx, input, false);
  const present = plan.targets.find(({ code }) => code === target.code);
  if (
    present !== undefined &&
    isDeepStrictEqual(picked(present, SAID_OF_TARGET), picked(target, SAID_OF_TARGET))
  )
    refuse([fieldError("code", "plan.nothingChanged")]);
  if (present !== undefined && isOther(present, target)) await refuseExcepted(tx, plan, target.code);
  await saveTargets(tx, plan.year, [target]);
  const version = await raiseVersion(tx, plan.year);
  const amended = amendedTarget(plan, target.code, [target]);
  await amend(tx, plan, input, version, [amended]);
  await audit(toldTarget(plan, amended, reason));
  return { ...target, year: plan.year, version };
}

/** Takes a target out of a plan; not one that units have exceptions from, nor the last of an issued one. */
export async function removeTarget({
  tx,
  input,
  audit,
}: Work<z.output<typeof targetRemoval>>): Promise<KeptTarget> {
  const plan = await openPlan(tx, input);
  const target = orNotFound(plan.targets.find(({ code }) => code === input.code));
  if (plan.status !== "DRAFT" && plan.targets.length === 1)
    refuse([fieldError("code", "plan.withoutTargets")]);
  await refuseExcepted(tx, plan, target.code);
  await deleteTarget(tx, plan.year, target.code);
  const version = await raiseVersion(tx, plan.year);
  const amended = amendedTarget(plan, target.code, []);
  await amend(tx, plan, input, version, [amended]);
  await audit(toldTarget(plan, amended, input.reason));
  return { ...target, year: plan.year, version };
}

/** A target before and after; null where it is not there. */
export function amendedTarget(plan: KeptPlan, code: string, after: readonly Target[]): AmendedTarget {
  const saidIn = (targets: readonly Target[]) => {
    const target = targets.find((each) => each.code === code);
    return target === undefined ? null : picked(target, SAID_OF_TARGET);
  };
  return { target: code, unit: null, before: saidIn(plan.targets), after: saidIn(after) };
}

export function toldTarget(
  { year }: KeptPlan,
  { target, before, after }: AmendedTarget,
  reason: string | null,
): Change {
  return {
    entity: "target",
    entityId: `${year}/${target}`,
    ...toldChange(before && targetTold(before), after && targetTold(after), reason),
  };
}

/** What a unit's exception says would mean something else of it. */
function isOther(before: Target, after: Target): boolean {
  return before.level !== after.level || before.measure?.type !== after.measure?.type;
}

/** Exceptions end before what they are from. */
async function refuseExcepted(tx: SessionTx, { year }: KeptPlan, target: string): Promise<void> {
  const excepted = await loadOverrides(tx, year, { target }, { after: null, limit: 1 });
  if (excepted.length > 0) refuse([fieldError("code", "target.hasOverrides")]);
}

/**
 * The open plan that can be said of a target what is said, as far as that is known.
 * @throws Failure as openPlan; INVALID for a change without a reason, a code that is taken, a name that nothing has
 */
export async function judgeTarget(
  tx: SessionTx,
  said: Pick<Said, "year"> & Partial<Said>,
  isNew: boolean,
): Promise<KeptPlan> {
  const plan = await openPlan(tx, said);
  const unknown = said.measure ? await unknownIn(tx, said.measure) : [];
  const isTaken = isNew && plan.targets.some(({ code }) => code === said.code);
  allRules(
    () => refuseUnexplained(plan, said.reason),
    () => refuse(isTaken ? [fieldError("code", "target.codeTaken")] : []),
    () => refuse(unknown),
  );
  return plan;
}

/** The same of fields that are taken beside others that are not. */
export function wrongTarget(
  tx: SessionTx,
  { year, version: _, ...said }: Partial<Said>,
  isNew: boolean,
): Promise<readonly FieldError[]> {
  return wrongBy(async () => year !== undefined && judgeTarget(tx, { year, ...said }, isNew));
}

/** What a measure names is one of the federation's own. */
async function unknownIn(tx: SessionTx, measure: Measure): Promise<FieldError[]> {
  const named = namedBy(measure);
  const types = new Set((await loadActivityTypes(tx)).map(({ code }) => code));
  const outlets = new Set((await loadOutlets(tx)).map(({ code }) => code));
  return [
    ...named.activityTypes
      .filter((code) => !types.has(code))
      .map(() => fieldError("measure.activityType", "code.unknown")),
    ...named.outlets.flatMap((code, nth) =>
      outlets.has(code) ? [] : [fieldError(`measure.outlets.${nth}`, "code.unknown")],
    ),
  ];
}
