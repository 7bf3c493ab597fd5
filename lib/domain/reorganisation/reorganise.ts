import type { CivilDate } from "../calendar";
import { type StepRefusal, StructureDraft } from "./draft";
import type {
  Converting,
  Founding,
  Merging,
  Moving,
  Renaming,
  ReorganisationStep,
  SplitPart,
  Splitting,
  UnitClosing,
} from "./step";
import type { NamedUnit, Structure, StructureChanges } from "./structure";

/** When it holds, and which day it is when that is decided. */
export interface ReorganisationDays {
  readonly on: CivilDate;
  readonly today: CivilDate;
}

/** What steps change, or why they cannot be done. */
export interface Reorganised {
  readonly changes: StructureChanges;
  readonly refusals: readonly StepRefusal[];
}

/**
 * Does steps one after another, all on one day: rows of units, places and successions change, from that day on. The
 * structure of every day before it stays (compliance.md §2).
 */
export function reorganise(
  structure: Structure,
  { on, today }: ReorganisationDays,
  steps: readonly ReorganisationStep[],
): Reorganised {
  const draft = new StructureDraft(structure, on, today);
  for (const [number, step] of steps.entries()) {
    draft.begin(number);
    take(draft, step);
  }
  if (draft.refusals.length === 0) {
    refuseCircles(draft);
    refuseRemaining(draft);
  }
  return { changes: draft.changes(), refusals: draft.refusals };
}

function take(draft: StructureDraft, step: ReorganisationStep): void {
  switch (step.type) {
    case "found":
      found(draft, step);
      break;
    case "rename":
      rename(draft, step);
      break;
    case "move":
      move(draft, step);
      break;
    case "merge":
      merge(draft, step);
      break;
    case "split":
      split(draft, step);
      break;
    case "close":
      close(draft, step);
      break;
    case "convert":
      convert(draft, step);
      break;
  }
}

function found(draft: StructureDraft, { code, name, level, kind, parent }: Founding): void {
  draft.found({ code, name, level, kind }, parent);
}

/** A name is not dated, so that it changes on the day on which it holds, or after it. */
function rename(draft: StructureDraft, { unit: code, name }: Renaming): void {
  const unit = draft.operating(code);
  if (unit === null) return;
  if (unit.name === name) {
    draft.refuse("unchanged", code);
    return;
  }
  if (draft.on > draft.today) {
    draft.refuse("renamedAhead", code);
    return;
  }
  draft.rename(unit, name);
}

function move(draft: StructureDraft, { units, to }: Moving): void {
  for (const unit of movables(draft, units)) draft.place(unit.code, to);
}

function merge(draft: StructureDraft, { units, into }: Merging): void {
  const target = draft.operating(into);
  if (target === null) return;
  if (units.includes(into)) {
    draft.refuse("repeated", into);
    return;
  }
  for (const unit of movables(draft, units)) {
    if (isFederationOf(unit, target)) absorb(draft, unit, into);
    else if (unit.level === target.level) end(draft, unit, into, "MERGED");
    else draft.refuse("levelsDiffer", unit.code);
  }
}

/**
 * Another province's federation, whose records came to this one's: there is one PROVINCIAL unit, so that it is UPPER and
 * tells by its kind what it was.
 */
function isFederationOf(unit: NamedUnit, target: NamedUnit): boolean {
  return unit.kind === "PROVINCE_FEDERATION" && target.level === "PROVINCIAL";
}

/** From the day on it is below the one that lives on, with districts that ended below it: today's tree counts them there. */
function absorb(draft: StructureDraft, unit: NamedUnit, into: string): void {
  if (draft.parentOf(unit.code) === null) draft.place(unit.code, into);
  end(draft, unit, into, "MERGED");
}

function split(draft: StructureDraft, { unit: code, into, keeps }: Splitting): void {
  const unit = draft.movable(code);
  const parent = parentOf(draft, unit);
  if (unit === null || parent === null) return;
  const remaining = new Set(draft.below(code));
  for (const part of into) {
    const kind = part.kind ?? unit.kind;
    draft.found({ code: part.code, name: part.name, level: unit.level, kind }, parent);
    draft.succeed(code, part.code, "SPLIT");
    hand(draft, part, remaining);
  }
  if (!keeps) draft.close(unit);
}

/** Each of those below the old unit goes to one part at most. */
function hand(draft: StructureDraft, { code, units }: SplitPart, remaining: Set<string>): void {
  for (const below of units) {
    if (remaining.delete(below)) draft.place(below, code);
    else draft.refuse("notBelow", below);
  }
}

/** Where the successors of a unit begin. */
function parentOf(draft: StructureDraft, unit: NamedUnit | null): string | null {
  if (unit === null) return null;
  const parent = draft.parentOf(unit.code);
  if (parent === null) draft.refuse("nowhere", unit.code);
  return parent;
}

function close(draft: StructureDraft, { units, to }: UnitClosing): void {
  for (const unit of movables(draft, units)) {
    if (to !== null) moveAll(draft, unit.code, to);
    draft.close(unit);
  }
}

function convert(draft: StructureDraft, { unit: code, ...said }: Converting): void {
  const unit = draft.movable(code);
  const parent = parentOf(draft, unit);
  if (unit === null || parent === null) return;
  const { level, kind } = said;
  if (unit.level === level && unit.kind === kind) {
    draft.refuse("unchanged", code);
    return;
  }
  draft.found({ code: said.code, name: said.name ?? unit.name, level, kind }, parent);
  if (draft.refusals.length === 0) end(draft, unit, said.code, "RENAMED");
}

/** A unit ends in another, and what is below it goes along. */
function end(draft: StructureDraft, unit: NamedUnit, into: string, kind: "MERGED" | "RENAMED"): void {
  moveAll(draft, unit.code, into);
  draft.succeed(unit.code, into, kind);
  draft.close(unit);
}

function moveAll(draft: StructureDraft, from: string, to: string): void {
  for (const code of draft.below(from)) if (code !== to) draft.place(code, to);
}

function movables(draft: StructureDraft, codes: readonly string[]): NamedUnit[] {
  const seen = new Set<string>();
  return codes.flatMap((code) => {
    if (seen.has(code)) draft.refuse("repeated", code);
    if (seen.has(code)) return [];
    seen.add(code);
    return draft.movable(code) ?? [];
  });
}

/** Nothing is below itself, on the day or on a later one: a circle begins with one of the places. */
function refuseCircles(draft: StructureDraft): void {
  const days = draft.beginnings();
  for (const [unit, step] of draft.moved) {
    if (days.some((day) => isBelowItself(draft, unit, day))) draft.refuse("cycle", unit, step);
  }
}

function isBelowItself(draft: StructureDraft, unit: string, day: CivilDate): boolean {
  const seen = new Set<string>();
  for (
    let above = draft.parentOf(unit, day);
    above !== null && !seen.has(above);
    above = draft.parentOf(above, day)
  ) {
    if (above === unit) return true;
    seen.add(above);
  }
  return false;
}

/** Whatever is below a unit that ends has to go elsewhere: placement alone decides who is below whom. */
function refuseRemaining(draft: StructureDraft): void {
  for (const [unit, step] of draft.closed) {
    const [first] = draft.below(unit);
    if (first !== undefined) draft.refuse("unitsRemain", first, step);
  }
}
