import type { KeptPlan, KeptTarget, Plan } from "@/lib/domain/plan";
import { RECORDS } from "@/lib/records/all";
import { Failure, orNotFound } from "../failure";
import { Prisma } from "../generated/client";
import { objectOf, outgoingOf } from "../records/columns";
import type { SessionTx } from "../transaction";
import { PLAN_STATUS } from "./columns";
import { loadPlanChanges } from "./history";

const { year: _, ...ofTarget } = RECORDS.targets.fields;

const SAID = outgoingOf(ofTarget, "t");

/** With what the federation calls the type that each counts, where that is its own, and what was changed of it last. */
const SHOWN: typeof SAID = [
  ...SAID,
  [
    "ownType",
    Prisma.sql`(SELECT jsonb_build_object('title', y.name, 'titleEn', y.name_en) FROM activity_types y
      WHERE y.tenant_id = t.tenant_id AND y.own AND y.code = t.measure ->> 'activityType')`,
  ],
  [
    "amended",
    Prisma.sql`(SELECT jsonb_build_object('on', c.from_on, 'reason', c.reason, 'added', c.before IS NULL) FROM plan_changes c
      WHERE c.tenant_id = t.tenant_id AND c.year = t.year AND c.target = t.code AND c.unit_id IS NULL
      ORDER BY c.version DESC LIMIT 1)`,
  ],
];

/** A plan with its targets in code order; `measure` and `condition` were checked when they were written. */
function planWith(target: typeof SAID): Prisma.Sql {
  const targets = Prisma.sql`coalesce((
    SELECT jsonb_agg(${objectOf(target)} ORDER BY t.code COLLATE "C")
    FROM targets t WHERE t.tenant_id = p.tenant_id AND t.year = p.year), '[]')`;
  return objectOf([...outgoingOf(RECORDS.plans.fields, "p"), ["targets", targets]]);
}

/** The plan of a year that figures are made of: issued, closed or not; or null. */
export async function loadPlan(tx: SessionTx, year: number): Promise<Plan | null> {
  const [row] = await tx.db.$queryRaw<{ plan: Plan }[]>`
    SELECT ${planWith(SHOWN)} AS plan FROM plans p WHERE p.year = ${year} AND p.status = 'ISSUED'`;
  return row?.plan ?? null;
}

/**
 * How far the plan of a year is, also one that is being written.
 * @throws Failure PLAN_NOT_FOUND
 */
export async function loadPlanStage(
  tx: SessionTx,
  year: number,
): Promise<Pick<KeptPlan, "status" | "version">> {
  const [row] = await tx.db.$queryRaw<Pick<KeptPlan, "status" | "version">[]>`
    SELECT ${PLAN_STATUS} AS status, p.version FROM plans p WHERE p.year = ${year}`;
  if (row === undefined) throw new Failure("PLAN_NOT_FOUND");
  return row;
}

/**
 * The plan of a year as it is kept, also one that is being written.
 * @throws Failure PLAN_NOT_FOUND
 */
export function loadKeptPlan(tx: SessionTx, year: number): Promise<KeptPlan> {
  return keptWith(tx, year, SAID);
}

/**
 * The same as it is shown.
 * @throws Failure PLAN_NOT_FOUND
 */
export function loadShownPlan(tx: SessionTx, year: number): Promise<KeptPlan> {
  return keptWith(tx, year, SHOWN);
}

async function keptWith(tx: SessionTx, year: number, target: typeof SAID): Promise<KeptPlan> {
  const [row] = await tx.db.$queryRaw<{ plan: Plan; stage: Pick<KeptPlan, "status" | "version"> }[]>`
    SELECT ${planWith(target)} AS plan, jsonb_build_object('status', ${PLAN_STATUS}, 'version', p.version) AS stage
    FROM plans p WHERE p.year = ${year}`;
  if (row === undefined) throw new Failure("PLAN_NOT_FOUND");
  return { ...row.plan, ...row.stage, changes: await loadPlanChanges(tx, year) };
}

/**
 * One target of a plan, also of one that is being written.
 * @throws Failure PLAN_NOT_FOUND; NOT_FOUND
 */
export async function loadTarget(tx: SessionTx, year: number, code: string): Promise<KeptTarget> {
  const { version, targets } = await loadKeptPlan(tx, year);
  const target = orNotFound(targets.find((each) => each.code === code));
  return { ...target, year, version };
}
