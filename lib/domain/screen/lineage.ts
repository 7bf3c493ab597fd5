import type { CivilDate } from "../calendar";
import { compareCodes } from "../compliance/grouping";
import type { Validity } from "../unit";
import type { UnitEvent } from "./unit-page";

/** A unit as a sentence names it; null = the reader does not see it. */
export type Relative = Pick<UnitEvent, "code" | "other">;

/**
 * What a unit was until a day, or is since: it was others (`before`), had another name (`named`), took others in (`gained`),
 * became others (`after`), or ended, and what was below it went elsewhere (`handed`) or nothing came of it (`closed`).
 */
export interface LineagePart {
  readonly kind: "before" | "named" | "gained" | "after" | "handed" | "closed";
  readonly on: CivilDate;
  readonly units: readonly Relative[];
}

/** What a unit was before, and what became of it, in time order. */
export function lineageOf({ from, to }: Validity, story: readonly UnitEvent[]): LineagePart[] {
  // "false" sorts before "true": on one day first what it was called.
  const past = Map.groupBy(story.filter(wasSomething), ({ on, kind }) => `${on} ${kind !== "NAMED"}`);
  const inTime = [...past].toSorted(([a], [b]) => compareCodes(a, b));
  const parts = inTime.flatMap(([, units]) =>
    units.slice(0, 1).map(({ kind, on }) => ({ kind: pastKind(kind, on === from), on, units })),
  );
  return to === null ? parts : [...parts, ending(to, story)];
}

function wasSomething({ kind, into }: UnitEvent): boolean {
  return into && kind !== "MOVED";
}

function pastKind(kind: UnitEvent["kind"], began: boolean): LineagePart["kind"] {
  if (kind === "NAMED") return "named";
  return began ? "before" : "gained";
}

function ending(to: CivilDate, story: readonly UnitEvent[]): LineagePart {
  const last = story.filter(({ on, into }) => on === to && !into);
  const heirs = last.filter(({ kind }) => kind !== "HANDED");
  if (heirs.length > 0) return { kind: "after", on: to, units: heirs };
  return { kind: last.length > 0 ? "handed" : "closed", on: to, units: last };
}
