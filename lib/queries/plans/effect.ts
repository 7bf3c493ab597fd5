import type { Compliance } from "@/lib/domain/compliance/result";
import { turnedBetween } from "@/lib/domain/compliance/what-if";
import type { Effect, MetCount } from "@/lib/domain/screen/plan";
import type { Snapshot } from "@/lib/queries/compliance/snapshot";

/** So many units whose status turns are named. */
const MOST_TURNED = 40;

/** What another plan does to one of its targets, which both have. */
export function effectBetween(before: Snapshot, after: Snapshot, code: string): Effect {
  const turned = turnedBetween(ofTarget(before.compliance, code), ofTarget(after.compliance, code));
  return {
    asOf: before.compliance.asOf,
    before: tallyOf(before.compliance, code),
    after: tallyOf(after.compliance, code),
    turnedCount: turned.length,
    turned: turned
      .slice(0, MOST_TURNED)
      .map((each) => ({ ...each, name: before.names.get(each.unit) ?? each.unit })),
  };
}

/** What a target that was not there asks. */
export function effectOfNew({ compliance }: Snapshot, code: string): Effect {
  const { asOf } = compliance;
  return { asOf, before: null, after: tallyOf(compliance, code), turnedCount: 0, turned: [] };
}

/** Of the units that a target is asked of, how many met it. */
export function tallyOf({ targets }: Compliance, code: string): MetCount {
  const { applicable = 0, met = 0 } = targets.find(({ target }) => target === code) ?? {};
  return { applicable, met };
}

function ofTarget(compliance: Compliance, code: string): Compliance {
  return { ...compliance, results: compliance.results.filter(({ target }) => target === code) };
}
