import { isDeepStrictEqual } from "node:util";
import type * as z from "zod";
import type { Change, Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { allRules, granted } from "@/lib/actions/records/judge";
import { Failure, type FieldError } from "@/lib/db/failure";
import { loadOverrides } from "@/lib/db/overrides/list";
import { deleteOverride } from "@/lib/db/overrides/write";
import { raiseVersion } from "@/lib/db/plans/write";
import type { SessionTx } from "@/lib/db/transaction";
import { put } from "@/lib/db/transfer/write";
import { type PositionedUnit, placedUnit } from "@/lib/db/units/read";
import { mostRequired } from "@/lib/domain/compliance/rules";
import type { Exception, KeptOverride, KeptPlan, SaidOverride, Target } from "@/lib/domain/plan";
import type { overridePut, overrideRemoval } from "@/lib/schemas/plan-change";
import { amend, openPlan, refuseUnexplained, toldChange } from "./held";

/** Asks another figure of a unit, or nothing at all. */
export async function putOverride({
  tx,
  input,
  audit,
}: Work<z.output<typeof overridePut>>): Promise<KeptOverride> {
  const plan = await openPlan(tx, input);
  const placed = granted(await judgedUnit(tx, plan, input));
  const { unit, target: code, required, waived, reason } = input;
  const after = { required, waived, reason };
  const before = await presentOverride(tx, plan, input);
  if (isDeepStrictEqual(before, after)) refuse([fieldError("required", "plan.nothingChanged")]);
  await put(tx, "overrides", [{ unit, target: code, year: plan.year, ...after }]);
  const version = await raiseVersion(tx, plan.year);
  await amend(tx, plan, input, version, [{ target: code, unit, before, after }]);
  await audit({ ...told(plan, input), unitId: placed.id, ...toldChange(before, after, reason) });
  return { unit, target: code, ...after, year: plan.year, version };
}

/** From now on the unit is asked for what everybody is. */
export async function removeOverride({
  tx,
  input,
  audit,
}: Work<z.output<typeof overrideRemoval>>): Promise<KeptOverride> {
  const plan = await openPlan(tx, input);
  const placed = await placedUnit(tx, input.unit);
  const before = await presentOverride(tx, plan, input);
  if (placed === null || before === null) throw new Failure("NOT_FOUND");
  const { unit, target, reason } = input;
  await deleteOverride(tx, plan.year, { unit, target });
  const version = await raiseVersion(tx, plan.year);
  await amend(tx, plan, input, version, [{ target, unit, before, after: null }]);
  await audit({ ...told(plan, input), unitId: placed.id, ...toldChange(before, null, reason) });
  return { unit, target, ...before, year: plan.year, version };
}

/** What of an exception can be understood. */
type Understood = Partial<Pick<SaidOverride, "unit" | "target" | "required" | "reason">>;

/**
 * The unit of which a plan's target can ask what is said, as far as that is known.
 * @throws Failure INVALID for a unit or a target that is not there or are of two levels, a figure over the whole, a change without a reason
 */
export async function judgedUnit(
  tx: SessionTx,
  plan: KeptPlan,
  { unit, target: code, required, reason }: Understood,
): Promise<PositionedUnit | undefined> {
  const placed = unit === undefined ? undefined : await placedUnit(tx, unit);
  const target = plan.targets.find((each) => each.code === code);
  allRules(
    () => refuse(placed === null ? [fieldError("unit", "code.unknown")] : []),
    () => refuse(code !== undefined && !target ? [fieldError("target", "code.unknown")] : []),
    () => refuse(target ? wrongOf(target, placed?.level, required ?? 0) : []),
    () => refuseUnexplained(plan, reason),
  );
  return placed ?? undefined;
}

/** It would change nothing, or ask for more than the whole. */
function wrongOf(
  { level, measure }: Target,
  ofUnit: Target["level"] | undefined,
  required: number,
): FieldError[] {
  const most = measure === null ? required : mostRequired(measure);
  return [
    ...(ofUnit !== undefined && level !== ofUnit ? [fieldError("unit", "override.otherLevel")] : []),
    ...(measure === null ? [fieldError("target", "override.notMeasured")] : []),
    ...(required > most ? [fieldError("required", "number.tooLarge", { least: 0, most })] : []),
  ];
}

async function presentOverride(
  tx: SessionTx,
  { year }: KeptPlan,
  { unit, target }: Pick<SaidOverride, "unit" | "target">,
): Promise<Exception | null> {
  const [row] = await loadOverrides(tx, year, { unit, target }, { after: null, limit: 1 });
  if (row === undefined) return null;
  const { required, waived, reason } = row;
  return { required, waived, reason };
}

function told(
  { year }: KeptPlan,
  { unit, target }: Pick<SaidOverride, "unit" | "target">,
): Pick<Change, "entity" | "entityId"> {
  return { entity: "override", entityId: `${year}/${unit}/${target}` };
}
