import { Failure } from "@/lib/db/failure";
import { loadPlan } from "@/lib/db/plans";
import { reachOf, visibleCodes, visibleUnitId } from "@/lib/db/reach";
import type { SessionTx } from "@/lib/db/transaction";
import type { CivilDate } from "@/lib/domain/calendar";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import type { Facts } from "@/lib/domain/compliance/facts";
import { factsNeeded } from "@/lib/domain/compliance/needs";
import { indexFacts } from "@/lib/domain/compliance/records";
import type { Compliance } from "@/lib/domain/compliance/result";
import { includes } from "@/lib/domain/compliance/span";
import type { Plan } from "@/lib/domain/plan";
import { factsFor } from "./facts";
import { type Asked, resolveDay, yearAsked } from "./question";

/** A federation's compliance with what it was folded from. */
export interface Evaluated {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly compliance: Compliance;
}

/**
 * The one way to figures: facts of the snapshot, folded for the units that the session may see. Pages, actions, the API
 * and exports call it (architecture.md §3).
 * @throws Failure NOT_FOUND for a unit out of sight, PLAN_NOT_FOUND; ComplianceError for a day before the year
 */
export async function evaluateCompliance(tx: SessionTx, asked: Asked, today: CivilDate): Promise<Evaluated> {
  const whole = await loadPlan(tx, yearAsked(asked, today));
  if (whole === null) throw new Failure("PLAN_NOT_FOUND");
  const { year, asOf } = resolveDay(asked, today);
  const plan = narrowed(whole, asked.only);
  const among = await unitsThatMatter(tx, asked.unit);
  const facts = await factsFor(tx, factsNeeded(plan, year, asOf), year, among);
  const visible = tx.who.seesAll ? null : new Set(await visibleCodes(tx));
  const units = unitsAsked(facts, asked, asOf)?.filter((code) => visible?.has(code) ?? true);
  return {
    plan,
    facts,
    compliance: computeCompliance(plan, facts, { year, asOf, units: units ?? listed(visible) }),
  };
}

/** A plan without the targets that nobody asked about, whose facts need not be fetched. */
function narrowed(plan: Plan, only: string | undefined): Plan {
  return only === undefined ? plan : { ...plan, targets: plan.targets.filter(({ code }) => code === only) };
}

/** Whoever asks for the whole federation needs everybody's facts; others only those of the units below theirs. */
async function unitsThatMatter(tx: SessionTx, unit: string | undefined): Promise<string[] | null> {
  const isRoot = tx.who.memberships.some((held) => held.level === "PROVINCIAL" && held.unit === unit);
  if (isRoot && tx.who.seesAll) return null;
  if (unit === undefined) return tx.who.seesAll ? null : reachOf(tx, null);
  const id = await visibleUnitId(tx, unit);
  if (id === null) throw new Failure("NOT_FOUND");
  return reachOf(tx, [id]);
}

function unitsAsked(facts: Facts, { unit, scope }: Asked, asOf: CivilDate): string[] | undefined {
  if (unit === undefined || scope === undefined) return unit === undefined ? undefined : [unit];
  const stays = indexFacts(facts).hierarchy.stays(unit, scope);
  const below = stays.filter(({ span }) => includes(span, asOf)).map((stay) => stay.unit);
  return [...new Set([unit, ...below])];
}

function listed(codes: ReadonlySet<string> | null): string[] | undefined {
  return codes === null ? undefined : [...codes];
}
