import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { placedUnits } from "@/lib/db/units/read";
import { figureAt, indexFacts } from "@/lib/domain/compliance/records";
import type { Status } from "@/lib/domain/compliance/result";
import { isMeasured } from "@/lib/domain/plan";
import type { LackingReporters } from "@/lib/domain/screen/reporter";
import { compareText } from "@/lib/domain/text";
import { snapshotToday } from "./read";

const LACKING: readonly Status[] = ["NOT_MET", "BEHIND"];

/**
 * Which unions must have a reporter today and have none, by the plan's first mandatory target that asks for them; null where
 * none does. @param below a unit's code, whose unions alone are meant; empty = all that the reader sees
 */
export async function lackingReporters(
  tx: SessionTx,
  { today }: Scope,
  below: string,
): Promise<LackingReporters | null> {
  const snapshot = await snapshotToday(tx, today);
  const target = snapshot?.plan.targets
    .filter(isMeasured)
    .find(({ measure, force }) => measure.type === "appointments" && force === "MANDATORY");
  if (!snapshot || target === undefined) return null;
  const results = snapshot.compliance.results.filter(
    (result) =>
      result.target === target.code && (result.status === "NO_DATA" || LACKING.includes(result.status)),
  );
  const units = await placedUnits(
    tx,
    results.map(({ unit }) => unit),
  );
  const isMeant = (code: string) =>
    below === "" || code === below || (units.get(code)?.ancestors.includes(below) ?? false);
  const meant = results.filter(({ unit }) => isMeant(unit));
  const facts = indexFacts(snapshot.facts);
  const lacking = meant
    .filter(({ status }) => status !== "NO_DATA")
    .map(({ unit: code }) => {
      const workers = figureAt(facts, code, "workers", today);
      return { code, name: units.get(code)?.name ?? code, workers };
    });
  return {
    target,
    lacking: lacking.sort((a, b) => compareText(a.name, b.name)),
    unknown: meant.length - lacking.length,
  };
}
