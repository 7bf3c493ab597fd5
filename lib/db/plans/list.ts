import type { ListedPlan, Titled } from "@/lib/domain/plan";
import { RECORDS } from "@/lib/records/all";
import { selected } from "../records/columns";
import type { SessionTx } from "../transaction";
import { PLAN_STATUS } from "./columns";

/** What the issued plans are called, by their year, newest first. */
export async function loadPlanTitles(tx: SessionTx): Promise<ReadonlyMap<number, Titled>> {
  const rows = await tx.db.$queryRaw<({ year: number } & Titled)[]>`
    SELECT year, title, title_en AS "titleEn" FROM plans WHERE status = 'ISSUED' ORDER BY year DESC`;
  return new Map(rows.map(({ year, ...titled }) => [year, titled]));
}

/** The years that have an issued plan, newest first. */
export async function loadPlanYears(tx: SessionTx): Promise<number[]> {
  return [...(await loadPlanTitles(tx)).keys()];
}

const { classes: _, classesEn: __, ...listed } = RECORDS.plans.fields;

/** All plans, also those that are being written, newest first. */
export function loadPlans(tx: SessionTx): Promise<ListedPlan[]> {
  return tx.db.$queryRaw<ListedPlan[]>`
    SELECT ${selected(listed, "p")}, ${PLAN_STATUS} AS status, p.version,
      (SELECT count(*)::int FROM targets t WHERE t.tenant_id = p.tenant_id AND t.year = p.year) AS targets
    FROM plans p ORDER BY p.year DESC`;
}
