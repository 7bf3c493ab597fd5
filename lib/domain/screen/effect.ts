import type { Completion, Compliance } from "../compliance/result";
import { turnedBetween } from "../compliance/what-if";
import type { Effect } from "./plan";

interface Answered {
  readonly compliance: Compliance;
}

/** So many units whose status turns are named. */
const MOST_TURNED = 40;

/** What another plan does to one of its targets, which both have. */
export function effectBetween(
  before: Answered & { readonly names: ReadonlyMap<string, string> },
  after: Answered,
  code: string,
): Effect {
  const turned = turnedBetween(ofTarget(before.compliance, code), ofTarget(after.compliance, code));
  return {
    asOf: before.compliance.asOf,
    before: metCountOf(before.compliance, code),
    after: metCountOf(after.compliance, code),
    turnedCount: turned.length,
    turned: turned
      .slice(0, MOST_TURNED)
      .map((each) => ({ ...each, name: before.names.get(each.unit) ?? each.unit })),
  };
}

/** What a target that was not there asks. */
export function effectOfNew({ compliance }: Answered, code: string): Effect {
  const { asOf } = compliance;
  return { asOf, before: null, after: metCountOf(compliance, code), turnedCount: 0, turned: [] };
}

/** Of the units that a target is asked of, how many met it. */
export function metCountOf({ targets }: Compliance, code: string): Completion {
  const { applicable = 0, met = 0 } = targets.find(({ target }) => target === code) ?? {};
  return { applicable, met };
}

function ofTarget(compliance: Compliance, code: string): Compliance {
  return { ...compliance, results: compliance.results.filter(({ target }) => target === code) };
}
