import { isDeepStrictEqual } from "node:util";
import type * as z from "zod";
import type { Change, Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { Failure, type FieldError } from "@/lib/db/failure";
import { loadOverrides } from "@/lib/db/overrides/list";
import { deleteOverride } from "@/lib/db/overrides/write";
import { raiseVersion } from "@/lib/db/plans/write";
import type { SessionTx } from "@/lib/db/transaction";
import { put } from "@/lib/db/transfer/write";
import { placedUnit } from "@/lib/db/units/read";
import { mostRequired } from "@/lib/domain/compliance/rules";
import type { Exception, KeptOverride, KeptPlan, SaidOverride, Target } from "@/lib/domain/plan";
import type { overridePut, overrideRemoval } from "@/lib/schemas/plan-change";
import { exceptionRule } from "@/lib/schemas/rules";
import { amend, openPlan, toldChange } from "./held";

/** Asks another figure of a unit, or nothing at all. */
export async function putOverride({
  tx,
  input,
  audit,
}: Work<z.output<typeof overridePut>>): Promise<KeptOverride> {
  const plan = await openPlan(tx, input);
  const { unit, target: code, required, waived, reason } = input;
  const placed = await placedUnit(tx, unit);
  if (placed === null) throw new Failure("NOT_FOUND");
  const target = plan.targets.find((each) => each.code === code);
  if (target === undefined) throw new Failure("NOT_FOUND");
  refuseUnfit(target, placed.level, required);
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

/** What its figure and its waiver say together and must not, beside other fields that are wrong. */
export function wrongException({ required, waived }: Partial<Exception>): FieldError[] {
  if (required === undefined || waived === undefined) return [];
  const broken = exceptionRule({ required, waived });
  return broken === null ? [] : [fieldError(broken.field, broken.message)];
}

/** It would change nothing, or ask for more than the whole. */
export function refuseUnfit(
  { level, measure }: Target,
  ofUnit: Target["level"],
  required: number | null,
): void {
  if (level !== ofUnit) refuse([fieldError("unit", "override.otherLevel")]);
  if (measure === null) refuse([fieldError("target", "override.notMeasured")]);
  const most = measure === null ? 0 : mostRequired(measure);
  if (measure !== null && (required ?? 0) > most)
    refuse([fieldError("required", "number.tooLarge", { least: 0, most })]);
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
