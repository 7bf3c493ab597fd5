import type { CivilDate } from "../calendar";
import type { KeptReorganisation } from "./kept";
import type { ReorganisationStep } from "./step";
import { parentOn, type StructureChanges } from "./structure";

/** Codes of the units that a reorganisation names. */
export function unitsNamedBy({ steps, changes }: Pick<KeptReorganisation, "steps" | "changes">): string[] {
  return [...new Set([...steps.flatMap(namedBy), ...touchedBy(changes)])];
}

/** Codes of the units that are changed, and of those that they leave and come to on the day. */
export function concernedOn({ units, placements }: StructureChanges, on: CivilDate): string[] {
  const places = placements.flatMap(({ unit, before, after }) => [
    unit,
    parentOn(before, on) ?? [],
    parentOn(after, on) ?? [],
  ]);
  return [...new Set([...units.map(({ code }) => code), ...places.flat()])];
}

/** The same of all days. */
function touchedBy({ units, placements }: StructureChanges): string[] {
  const places = placements.flatMap(({ unit, before, after }) => [
    unit,
    ...[...before, ...after].flatMap(({ parent }) => parent ?? []),
  ]);
  return [...units.map(({ code }) => code), ...places];
}

/** The units that a step is said with: where it leads, and the first of those that it is about. */
export function saidOf(step: ReorganisationStep): readonly string[] {
  const [first] = namedBy(step);
  const to = step.type === "move" ? step.to : step.type === "merge" ? step.into : first;
  return [first, to].flatMap((code) => code ?? []);
}

/** By code, of units that are renamed: what a sentence that renames them calls them. */
export function namesBefore({ units }: StructureChanges): Record<string, string> {
  return Object.fromEntries(
    units.flatMap(({ code, before, after }) =>
      before === null || before.name === after?.name ? [] : [[code, before.name]],
    ),
  );
}

function namedBy(step: ReorganisationStep): readonly string[] {
  switch (step.type) {
    case "found":
      return [step.code, step.parent];
    case "rename":
      return [step.unit];
    case "move":
      return [...step.units, step.to];
    case "merge":
      return [...step.units, step.into];
    case "split":
      return [step.unit, ...step.into.flatMap((part) => [part.code, ...part.units])];
    case "close":
      return [...step.units, ...(step.to === null ? [] : [step.to])];
    case "convert":
      return [step.unit, step.code];
  }
}
