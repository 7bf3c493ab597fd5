import type { CivilDate } from "../calendar";
import type { MeasureScope } from "../measure";
import type { PlacementFact } from "../unit";
import { groupedBy } from "./grouping";
import { ALWAYS, includes, intersection, type Span, spanOf } from "./span";

/** A stretch of time during which a unit is in another's scope. */
export interface Stay {
  readonly unit: string;
  readonly span: Span;
}

interface Placed extends Stay {
  readonly parent: string;
}

/** The dated tree (compliance.md §2): placement alone decides who is below whom, whether or not they operate. */
export interface Hierarchy {
  /** The unit's parent on that day; null when no placement holds or it is below none. */
  parentAt(unit: string, date: CivilDate): string | null;
  /** Calls `visit` for the units in whose `scope` the unit is on that day. */
  forEachScopeOwner(unit: string, scope: MeasureScope, date: CivilDate, visit: (owner: string) => void): void;
  /** When which units are in scope of `unit`; a unit that comes and goes has several stays, never two at once. */
  stays(unit: string, scope: MeasureScope): readonly Stay[];
}

export function createHierarchy(placements: readonly PlacementFact[]): Hierarchy {
  const placed = placements.flatMap(({ unit, parent, from, to }) =>
    parent === null ? [] : [{ unit, parent, span: spanOf(from, to) } satisfies Placed],
  );
  const ofUnit = groupedBy(placed, ({ unit }) => unit);
  const ofParent = groupedBy(placed, ({ parent }) => parent);
  const known = new Map<string, readonly Stay[]>();

  const parentAt: Hierarchy["parentAt"] = (unit, date) =>
    ofUnit.get(unit)?.find(({ span }) => includes(span, date))?.parent ?? null;

  const below = (unit: string, within: Span, deep: boolean, found: Stay[]): Stay[] => {
    for (const child of ofParent.get(unit) ?? []) {
      const span = intersection(child.span, within);
      if (span === null) continue;
      found.push({ unit: child.unit, span });
      if (deep) below(child.unit, span, deep, found);
    }
    return found;
  };

  const ancestors = (unit: string, date: CivilDate, visit: (owner: string) => void): void => {
    const parent = parentAt(unit, date);
    if (parent === null) return;
    visit(parent);
    ancestors(parent, date, visit);
  };

  return {
    parentAt,
    forEachScopeOwner(unit, scope, date, visit) {
      if (scope !== "direct") visit(unit);
      if (scope === "subtree") ancestors(unit, date, visit);
      if (scope === "direct") {
        const parent = parentAt(unit, date);
        if (parent !== null) visit(parent);
      }
    },
    stays(unit, scope) {
      const itself: Stay[] = scope === "direct" ? [] : [{ unit, span: ALWAYS }];
      if (scope === "own") return itself;
      const key = `${scope} ${unit}`;
      const stays = known.get(key) ?? below(unit, ALWAYS, scope === "subtree", itself);
      known.set(key, stays);
      return stays;
    },
  };
}
