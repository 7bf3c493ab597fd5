import { isDeepStrictEqual } from "node:util";
import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { allRules } from "@/lib/actions/records/judge";
import { parseWith, wrongIn } from "@/lib/auth/parse";
import { Failure, type FieldError } from "@/lib/db/failure";
import { loadPlanYears } from "@/lib/db/plans/list";
import { loadKeptPlan } from "@/lib/db/plans/read";
import {
  insertClone,
  insertPlan,
  markClosed,
  markIssued,
  raiseVersion,
  saveTargets,
  updatePlan,
} from "@/lib/db/plans/write";
import type { SessionTx } from "@/lib/db/transaction";
import { DEFAULT_CLASSES } from "@/lib/domain/catalogue";
import { own } from "@/lib/domain/own";
import type { KeptPlan, PlanSaid } from "@/lib/domain/plan";
import { planTold } from "@/lib/domain/plan-told";
import { typedClasses } from "@/lib/domain/typed-classes";
import { RECORDS } from "@/lib/records/all";
import { keysOf, picked, saidIn } from "@/lib/records/keys";
import { changesOf } from "@/lib/schemas/changed-plan";
import { classes, classesEn } from "@/lib/schemas/plan";
import type { newPlan, planClone, planEdit, planRevision, planStep } from "@/lib/schemas/plan-change";
import { amend, openPlan, refuseUnexplained, seenPlan, toldChange } from "./held";
import { amendedTarget, toldTarget } from "./targets";

const { year: _, ...ofPlan } = RECORDS.plans.fields;
const SAID_OF_PLAN = keysOf(ofPlan);
type Edit = z.output<typeof planEdit>;
type Revision = z.output<typeof planRevision>;

/** Begins a plan on a blank page. */
export async function createPlan({
  tx,
  input: { year, ...input },
  audit,
}: Work<z.output<typeof newPlan>>): Promise<KeptPlan> {
  const said = classed(input);
  if (!(await insertPlan(tx, year, said))) throw yearTaken(year);
  await audit({ entity: "plan", entityId: String(year), ...toldChange(null, planTold(said), null) });
  return loadKeptPlan(tx, year);
}

/** A year has one plan. */
function yearTaken(year: number): Failure {
  return new Failure("DUPLICATE", { errors: [fieldError("year", "plan.yearTaken", { year: String(year) })] });
}

/** What is known against another plan of a year. */
export async function wrongYear(
  tx: SessionTx,
  { year }: { readonly year?: number },
): Promise<readonly FieldError[]> {
  const isTaken = year !== undefined && (await loadPlanYears(tx)).includes(year);
  return isTaken ? (yearTaken(year).detail.errors ?? []) : [];
}

/** Changes what a plan says of itself; what is not said stays. */
export async function editPlan({ tx, input, audit }: Work<Edit>): Promise<KeptPlan> {
  const plan = await openPlan(tx, input);
  const before = picked(plan, SAID_OF_PLAN);
  judgePlan(plan, input);
  const after = saidAnew(before, { ...input, ...saidOfClasses(input) });
  if (isDeepStrictEqual(before, after)) refuse([fieldError("title", "plan.nothingChanged")]);
  const version = await updatePlan(tx, plan.year, after);
  await amend(tx, plan, input, version, [{ target: null, unit: null, before, after }]);
  await audit({
    entity: "plan",
    entityId: String(plan.year),
    ...toldChange(planTold(before), planTold(after), input.reason),
  });
  return loadKeptPlan(tx, plan.year);
}

/**
 * Whether a plan can be said anew.
 * @throws Failure INVALID for days that are not in order, classes that are none, a change without a reason
 */
export function judgePlan(plan: KeptPlan, input: Partial<Edit>): void {
  const { startsOn = plan.startsOn, endsOn = plan.endsOn } = input;
  const isEmpty = startsOn !== null && endsOn !== null && startsOn >= endsOn;
  allRules(
    () => refuseUnexplained(plan, input.reason),
    () => refuse(isEmpty ? [fieldError("endsOn", "interval.empty", { limit: startsOn })] : []),
    () => saidOfClasses(input),
  );
}

/** Classes as they were typed. @throws Failure INVALID beside their field */
function saidOfClasses({ classLines }: Partial<Edit>): Partial<Pick<PlanSaid, "classes" | "classesEn">> {
  if (classLines == null) return {};
  const typed = typedClasses(classLines);
  const wrong = [...wrongIn(classes, typed.classes), ...wrongIn(classesEn, typed.classesEn ?? {})];
  refuse(wrong.slice(0, 1).map(wrongLine));
  return { classes: classes.parse(typed.classes), classesEn: typed.classesEn };
}

/** A class without a label leaves no field empty: its line is named. */
function wrongLine({ path, code, figures }: FieldError): FieldError {
  if (code !== "required") return fieldError("classLines", code, figures);
  return fieldError("classLines", "plan.classUnnamed", { line: Number.parseInt(path, 10) + 1 });
}

/** What is not said stays. */
function saidAnew(before: PlanSaid, input: Edit): PlanSaid {
  const after = { ...before, ...saidIn(picked(input, SAID_OF_PLAN)) };
  return classed(after);
}

/** No classes are the default ones; English stands for labels that they have. */
function classed(
  said: Omit<PlanSaid, "classes"> & { readonly classes: PlanSaid["classes"] | null },
): PlanSaid {
  const classes = said.classes ?? DEFAULT_CLASSES;
  const labels = classes.flatMap(([, label]) => {
    const english = own(said.classesEn ?? {}, label);
    return english === undefined ? [] : [[label, english] as const];
  });
  return { ...said, classes, classesEn: labels.length === 0 ? null : Object.fromEntries(labels) };
}

/** Makes a draft for another year out of a plan. */
export async function copyPlan({
  tx,
  input: { source, year, title },
  audit,
}: Work<z.output<typeof planClone>>): Promise<KeptPlan> {
  await loadKeptPlan(tx, source);
  if (!(await insertClone(tx, source, { year, title }))) throw yearTaken(year);
  await audit({ entity: "plan", entityId: String(year), after: { source, title } });
  return loadKeptPlan(tx, year);
}

/** Puts a draft into force. */
export async function issueDraft({ tx, input, audit }: Work<z.output<typeof planStep>>): Promise<KeptPlan> {
  const { year, targets } = await seenPlan(tx, input);
  if (targets.length === 0) refuse([fieldError("targets", "plan.withoutTargets")]);
  if (!(await markIssued(tx, year))) throw new Failure("ILLEGAL_TRANSITION");
  await audit({ entity: "plan", entityId: String(year), after: { issued: true } });
  return loadKeptPlan(tx, year);
}

/** Closes an issued plan: it answers as before, and nothing of it changes any more. */
export async function closePlan({ tx, input, audit }: Work<z.output<typeof planStep>>): Promise<KeptPlan> {
  const { year } = await seenPlan(tx, input);
  if (!(await markClosed(tx, year))) throw new Failure("ILLEGAL_TRANSITION");
  await audit({ entity: "plan", entityId: String(year), after: { closed: true } });
  return loadKeptPlan(tx, year);
}

/** @throws Failure INVALID for changes that a target does not take, and for a change without a reason */
export function judgeRevision(plan: KeptPlan, { changes, reason }: Partial<Revision>): void {
  allRules(
    () => refuse(changes === undefined ? [] : wrongIn(changesOf(plan), { changes })),
    () => refuseUnexplained(plan, reason),
  );
}

/** Changes figures of targets; of an issued plan with a reason, which is kept with what stood there before. */
export async function revisePlan({ tx, input, audit }: Work<Revision>): Promise<KeptPlan> {
  const plan = await openPlan(tx, input);
  judgeRevision(plan, input);
  const after = parseWith(changesOf(plan), { changes: input.changes }).changes.targets;
  const changed = after.filter((target, nth) => !isDeepStrictEqual(target, plan.targets[nth]));
  if (changed.length === 0) refuse([fieldError("changes", "plan.nothingChanged")]);
  await saveTargets(tx, plan.year, changed);
  const amended = changed.map((target) => amendedTarget(plan, target.code, after));
  await amend(tx, plan, input, await raiseVersion(tx, plan.year), amended);
  await audit(...amended.map((each) => toldTarget(plan, each, input.reason)));
  return loadKeptPlan(tx, plan.year);
}
