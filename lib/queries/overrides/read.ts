import { loadOverrides } from "@/lib/db/overrides/list";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNamesOf } from "@/lib/db/units/names";
import type { KeptPlan, PlanChange, SaidOverride } from "@/lib/domain/plan";
import { type ExceptionsAsked, type ListedOverride, OVERRIDE_WAYS } from "@/lib/domain/screen/overrides";
import { compareText, isFoundIn } from "@/lib/domain/text";
import { type Address, one } from "@/lib/queries/frame/asked-day";

/** More than a plan can have: every unit excepted from many targets. */
const MOST = 50_000;

/** A year's exceptions of the reader's units by the units' names, and those that an address asks for. */
export async function exceptionsOf(tx: SessionTx, plan: KeptPlan, address: Address) {
  const rows = await loadOverrides(tx, plan.year, {}, { after: null, limit: MOST });
  const names = await unitNamesOf(
    tx,
    rows.map(({ unit }) => unit),
  );
  const whole = rows
    .flatMap((row) => listed(plan, row, names))
    .toSorted((a, b) => compareText(a.unitName, b.unitName) || compareText(a.target, b.target));
  const asked = askedOf(address);
  return { asked, whole, found: whole.filter((each) => isAsked(each, asked)) };
}

function listed(plan: KeptPlan, row: SaidOverride, names: ReadonlyMap<string, string>): ListedOverride[] {
  const asked = plan.targets.find(({ code }) => code === row.target);
  if (asked === undefined) return [];
  return [{ ...row, asked, unitName: names.get(row.unit) ?? row.unit, decided: lastChangeOf(plan, row) }];
}

function lastChangeOf({ changes }: KeptPlan, { unit, target }: SaidOverride): PlanChange | null {
  return changes.find((change) => change.unit === unit && change.target === target) ?? null;
}

function askedOf(address: Address): ExceptionsAsked {
  const way = one(address, "way");
  return {
    q: one(address, "q"),
    target: one(address, "target"),
    way: OVERRIDE_WAYS.find((each) => each === way) ?? "",
  };
}

function isAsked(
  { unit, unitName, target, waived, reason }: ListedOverride,
  asked: ExceptionsAsked,
): boolean {
  return (
    (asked.target === "" || asked.target === target) &&
    (asked.way === "" || asked.way === (waived ? "waived" : "another")) &&
    isFoundIn(`${unitName} ${unit} ${reason ?? ""}`, asked.q)
  );
}
