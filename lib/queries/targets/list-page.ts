import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { groupedBy } from "@/lib/domain/compliance/grouping";
import { once } from "@/lib/domain/compliance/once";
import { rollUp } from "@/lib/domain/compliance/order";
import type { Result } from "@/lib/domain/compliance/result";
import { isMeasured, type Target } from "@/lib/domain/plan";
import { bandLimits } from "@/lib/domain/screen/bullet";
import { lineOf } from "@/lib/domain/screen/line";
import type { TargetList, TargetStanding } from "@/lib/domain/screen/target-list";
import { compareText } from "@/lib/domain/text";
import { LEVELS, type Level } from "@/lib/domain/unit";
import { type Snapshot, snapshotOf } from "@/lib/queries/compliance/snapshot";
import type { Address } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";

/** The year's targets by level, with how the units that the reader sees stand at each. */
export function targetList(tx: SessionTx, scope: Scope, address: Address): Promise<Framed<TargetList>> {
  return framed(tx, scope, address, async (day) => {
    return lists(await snapshotOf(tx, day));
  });
}

const lists = once(({ plan, compliance }: Snapshot): TargetList => {
  const { year, asOf } = compliance;
  const standing = (target: Target, of: readonly Result[]): TargetStanding => {
    const [first] = of;
    const isAlone = of.length === 1 && first !== undefined && isMeasured(target);
    return { target, rolled: rollUp(of), only: isAlone ? lineOf(target, first, year, asOf) : null };
  };
  const results = groupedBy(compliance.results, ({ target }) => target);
  const ofLevel = (level: Level) =>
    plan.targets
      .filter((target) => target.level === level)
      .sort((a, b) => compareText(a.code, b.code))
      .map((target) => standing(target, results.get(target.code) ?? []));
  return {
    planTitle: plan.title,
    limits: bandLimits(plan),
    levels: LEVELS.map((level) => ({ level, targets: ofLevel(level) })).filter(
      ({ targets }) => targets.length > 0,
    ),
  };
});
