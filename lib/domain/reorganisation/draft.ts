import type { CivilDate } from "../calendar";
import { holdsOn, type SuccessionFact } from "../unit";
import {
  type NamedUnit,
  parentOn,
  placesByUnit,
  type Structure,
  type StructureChanges,
  type UnitPlace,
} from "./structure";

/** Why a step cannot be done; the keys of its words. */
export type RefusalCode =
  | "codeTaken"
  | "unknown"
  | "notOperating"
  | "beganThatDay"
  | "root"
  | "secondRoot"
  | "belowGrassroots"
  | "levelsDiffer"
  | "repeated"
  | "movesLater"
  | "notBelow"
  | "nowhere"
  | "cycle"
  | "unitsRemain"
  | "renamedAhead"
  | "unchanged";

/** A step that cannot be done, by its number, and which unit is in the way. */
export interface StepRefusal {
  readonly step: number;
  readonly code: RefusalCode;
  readonly unit: string;
}

/** The structure as it becomes while steps are done one after another, all on one day. */
export class StructureDraft {
  readonly refusals: StepRefusal[] = [];
  /** Which step moved or ended a unit last. */
  readonly moved = new Map<string, number>();
  readonly closed = new Map<string, number>();
  private readonly known: ReadonlyMap<string, NamedUnit>;
  private readonly knownPlaces: ReadonlyMap<string, readonly UnitPlace[]>;
  private readonly units: Map<string, NamedUnit>;
  private readonly places: Map<string, readonly UnitPlace[]>;
  private readonly successions: SuccessionFact[] = [];
  private step = 0;

  constructor(
    { units, placements }: Structure,
    readonly on: CivilDate,
    readonly today: CivilDate,
  ) {
    this.known = new Map(units.map((unit) => [unit.code, unit]));
    this.knownPlaces = placesByUnit(placements);
    this.units = new Map(this.known);
    this.places = new Map(this.knownPlaces);
  }

  begin(step: number): void {
    this.step = step;
  }

  refuse(code: RefusalCode, unit: string, step = this.step): void {
    this.refusals.push({ step, code, unit });
  }

  /** A unit that operates on the day; else that is a refusal. */
  operating(code: string): NamedUnit | null {
    const unit = this.units.get(code);
    if (unit !== undefined && holdsOn(unit, this.on)) return unit;
    this.refuse(unit === undefined ? "unknown" : "notOperating", code);
    return null;
  }

  /** The same of one that may end or go elsewhere: not the PROVINCIAL one. */
  movable(code: string): NamedUnit | null {
    const unit = this.operating(code);
    if (unit?.level !== "PROVINCIAL") return unit;
    this.refuse("root", code);
    return null;
  }

  parentOf(code: string, day = this.on): string | null {
    return parentOn(this.places.get(code), day);
  }

  /** Units below another on the day that have not ended by then. */
  below(parent: string): string[] {
    return [...this.places].flatMap(([code, places]) => {
      const { to = null } = this.units.get(code) ?? {};
      return parentOn(places, this.on) === parent && (to === null || to > this.on) ? [code] : [];
    });
  }

  /** Days from this one on at which a place begins. */
  beginnings(): CivilDate[] {
    const starts = [...this.places.values()].flat().flatMap(({ from }) => from ?? []);
    return [this.on, ...new Set(starts.filter((day) => day > this.on))];
  }

  found(unit: Omit<NamedUnit, "from" | "to">, parent: string): void {
    const isRoot = unit.level === "PROVINCIAL";
    const isTaken = this.units.has(unit.code);
    if (isRoot) this.refuse("secondRoot", unit.code);
    if (isTaken) this.refuse("codeTaken", unit.code);
    if (!this.canTake(parent) || isRoot || isTaken) return;
    this.units.set(unit.code, { ...unit, from: this.on, to: null });
    this.places.set(unit.code, [{ parent, from: null, to: null }]);
  }

  rename(unit: NamedUnit, name: string): void {
    this.units.set(unit.code, { ...unit, name });
  }

  /** Puts a unit below another from the day on. */
  place(code: string, parent: string): void {
    const places = this.places.get(code) ?? [];
    if (!this.canTake(parent)) return;
    if (this.parentOf(code) === parent) {
      this.refuse("unchanged", code);
      return;
    }
    if (places.some(({ from }) => from !== null && from > this.on)) {
      this.refuse("movesLater", code);
      return;
    }
    const isNew = !this.known.has(code);
    const earlier = isNew ? [] : places.flatMap((place) => this.endedBefore(place));
    this.places.set(code, [...earlier, { parent, from: isNew ? null : this.on, to: null }]);
    this.moved.set(code, this.step);
  }

  close(unit: NamedUnit): void {
    if (unit.from === this.on) {
      this.refuse("beganThatDay", unit.code);
      return;
    }
    this.units.set(unit.code, { ...unit, to: this.on });
    this.closed.set(unit.code, this.step);
  }

  succeed(predecessor: string, successor: string, kind: SuccessionFact["kind"]): void {
    this.successions.push({ predecessor, successor, kind, on: this.on });
  }

  /** What is another than before. */
  changes(): StructureChanges {
    return {
      units: [...this.units.values()].flatMap((after) => {
        const before = this.known.get(after.code) ?? null;
        return before === after ? [] : [{ code: after.code, before, after }];
      }),
      placements: [...this.places].flatMap(([unit, after]) => {
        const before = this.knownPlaces.get(unit);
        return before === after ? [] : [{ unit, before: before ?? [], after }];
      }),
      successions: { added: this.successions, removed: [] },
    };
  }

  private canTake(parent: string): boolean {
    const unit = this.operating(parent);
    if (unit?.level === "GRASSROOTS") this.refuse("belowGrassroots", parent);
    return unit !== null && unit.level !== "GRASSROOTS";
  }

  /** What is left of a place when another begins on the day. */
  private endedBefore(place: UnitPlace): UnitPlace[] {
    if (place.from === this.on) return [];
    return [place.to === null || place.to > this.on ? { ...place, to: this.on } : place];
  }
}
