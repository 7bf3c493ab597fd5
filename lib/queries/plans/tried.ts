import { parseWith } from "@/lib/auth/parse";
import { Failure } from "@/lib/db/failure";
import type { Plan, Target } from "@/lib/domain/plan";
import type { TriedProblem } from "@/lib/domain/screen/plan";
import { parseTypedWhole } from "@/lib/format";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { changesOf } from "@/lib/schemas/changed-plan";
import { figureSchemas } from "@/lib/schemas/measure";

/** What stands in an address by its own name; clauses are numbered. */
const NAMES = [...Object.keys(figureSchemas), "weight", "force"];

/** What an address tries of a target: the plan under it, or what of it cannot be taken. */
export interface Tried {
  readonly plan: Plan;
  readonly change: Readonly<Record<string, unknown>> | null;
  readonly problems: readonly TriedProblem[];
}

/** Reads `?minimum=36&force=SOFT&clause0=500`; what is as it was is not tried. */
export function triedOf(plan: Plan, target: Target, address: Address): Tried {
  const change = changeAsked(target, address);
  const none = { plan, change: null, problems: [] };
  if (Object.keys(change).length === 0) return none;
  try {
    const parsed = parseWith(changesOf(plan), { changes: { [target.code]: change } });
    return { plan: parsed.changes, change, problems: [] };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "INVALID") throw error;
    const within = `changes.${target.code}.`;
    const problems = (error.detail.errors ?? []).map(({ path, message }) => {
      const [, nth] = /^condition\.(\d+)/.exec(path.slice(within.length)) ?? [];
      const name = nth === undefined ? path.slice(within.length) : `clause${nth}`;
      return { path: name, message, text: one(address, name) };
    });
    return { ...none, problems };
  }
}

function changeAsked(target: Target, address: Address): Record<string, unknown> {
  const present: Readonly<Record<string, unknown>> = { ...target.measure, ...target };
  const asked = NAMES.flatMap((name): [string, unknown][] => {
    const text = one(address, name);
    if (text === "") return [];
    const value = typedValue(name, text);
    return value === (present[name] ?? null) ? [] : [[name, value]];
  });
  const condition = target.condition.map((clause, nth) => {
    const text = one(address, `clause${nth}`);
    return text === "" ? clause : { ...clause, value: typedValue("clause", text) };
  });
  const same = condition.every(({ value }, nth) => value === target.condition[nth]?.value);
  return { ...Object.fromEntries(asked), ...(same ? {} : { condition }) };
}

/** `1.000` and `95,5` as people write them here. */
function typedValue(name: string, text: string): unknown {
  if (name === "force") return text;
  const decimal = text.replace(",", ".");
  return parseTypedWhole(text) ?? (/^\d+\.\d+$/.test(decimal) ? Number(decimal) : text);
}
