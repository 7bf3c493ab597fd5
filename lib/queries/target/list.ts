import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { groupedBy } from "@/lib/domain/compliance/grouping";
import { type RolledUp, rollUp } from "@/lib/domain/compliance/order";
import type { Target } from "@/lib/domain/plan";
import { compareText } from "@/lib/domain/text";
import { LEVELS, type Level } from "@/lib/domain/unit";
import type { Address } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";
import { Kept, keptKey } from "@/lib/queries/kept";
import { matrixSource } from "@/lib/queries/overview/source";

export interface TargetStanding {
  readonly target: Target;
  readonly rolled: RolledUp;
}

export interface TargetList {
  readonly planTitle: string;
  readonly levels: readonly { readonly level: Level; readonly targets: readonly TargetStanding[] }[];
}

const KEPT_LISTS = 200;
const lists = new Kept<TargetList>(KEPT_LISTS);

/** The year's targets by level, with how the units that the reader sees stand at each. */
export function targetList(tx: SessionTx, scope: Scope, address: Address): Promise<Framed<TargetList>> {
  return framed(tx, scope, address, async (day) => {
    const key = keptKey(scope, { name: "targets", params: day, form: "view" });
    const kept = lists.get(key);
    if (kept !== undefined) return kept;
    const { plan, compliance } = await matrixSource(tx, day);
    const results = groupedBy(compliance.results, ({ target }) => target);
    const ofLevel = (level: Level) =>
      plan.targets
        .filter((target) => target.level === level)
        .sort((a, b) => compareText(a.code, b.code))
        .map((target) => ({ target, rolled: rollUp(results.get(target.code) ?? []) }));
    const list = {
      planTitle: plan.title,
      levels: LEVELS.map((level) => ({ level, targets: ofLevel(level) })).filter(
        ({ targets }) => targets.length > 0,
      ),
    };
    lists.set(key, list, 1);
    return list;
  });
}
