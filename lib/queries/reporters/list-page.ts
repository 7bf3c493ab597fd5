import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { figureAt, indexFacts } from "@/lib/domain/compliance/records";
import type { LackingReporters } from "@/lib/domain/screen/reporter";
import { compareText } from "@/lib/domain/text";
import { askedToday } from "./read";

/**
 * Which unions must have a reporter today and have none, by the plan's first mandatory target that asks for them; null where
 * none does. @param below a unit's code, whose unions alone are meant; empty = all that the reader sees
 */
export async function lackingReporters(
  tx: SessionTx,
  { today }: Scope,
  below: string,
): Promise<LackingReporters | null> {
  const asked = await askedToday(tx, { type: "appointments", today, below });
  const [target] = asked?.targets ?? [];
  if (!asked || target === undefined) return null;
  const meant = asked.results.filter((result) => result.target === target.code);
  const facts = indexFacts(asked.facts);
  const lacking = meant
    .filter(({ status }) => status !== "NO_DATA")
    .map(({ unit: code }) => {
      const workers = figureAt(facts, code, "workers", today);
      return { code, name: asked.names.get(code) ?? code, workers };
    });
  return {
    target,
    lacking: lacking.sort((a, b) => compareText(a.name, b.name)),
    unknown: meant.length - lacking.length,
  };
}
