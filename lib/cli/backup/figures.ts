import { createHash } from "node:crypto";
import { loadPlanYears } from "@/lib/db/plans/list";
import type { SessionTx } from "@/lib/db/transaction";
import { type CivilDate, firstDayOfYear, laterOf } from "@/lib/domain/calendar";
import { defaultDay } from "@/lib/domain/compliance/day";
import type { Result } from "@/lib/domain/compliance/result";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import type { ManifestFigures } from "./manifest";

/** The compliance of the latest year that has a plan, as it stands today; null without a plan. */
export async function latestFigures(tx: SessionTx, today: CivilDate): Promise<ManifestFigures | null> {
  const [year] = await loadPlanYears(tx);
  if (year === undefined) return null;
  return figuresAt(tx, year, laterOf(firstDayOfYear(year), defaultDay(year, today)));
}

/** A federation's whole compliance on one day, by the product's own fold. */
export async function figuresAt(tx: SessionTx, year: number, asOf: CivilDate): Promise<ManifestFigures> {
  const { compliance } = await snapshotOf(tx, { year, asOf });
  const rows = compliance.results.map(lineOf);
  const sha256 = createHash("sha256").update(rows.join("\n")).digest("hex");
  return { year, asOf: compliance.asOf, results: rows.length, sha256 };
}

/** What a result says, in an order that a later release's further columns leave alone. */
function lineOf({ unit, target, status, value, required, numerator, denominator }: Result): string {
  return JSON.stringify([unit, target, status, value, required, numerator, denominator]);
}
