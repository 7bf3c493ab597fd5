import { type BundleTexts, cell, type Row, rowsOf, where } from "./bundle";
import { holds } from "./days";

/** A bundle's rows as they are, and the few questions about the tree and headcounts that everything else asks. */
export class Federation {
  readonly units: Row[];
  readonly placements: Row[];
  readonly headcounts: Row[];
  readonly activities: Row[];
  readonly channels: Row[];
  readonly coverage: Row[];
  readonly chairLinks: Row[];
  readonly enquiries: Row[];
  readonly reporters: Row[];
  readonly overrides: Row[];
  readonly targets: Row[];
  readonly plans: Row[];

  /** @param structure the day whose tree is used instead of each day's own; "" = none */
  constructor(
    bundle: BundleTexts,
    private readonly structure = "",
  ) {
    this.units = rowsOf(bundle, "units.csv");
    this.placements = rowsOf(bundle, "placements.csv");
    this.headcounts = rowsOf(bundle, "headcounts.csv");
    this.activities = rowsOf(bundle, "activities.csv");
    this.channels = rowsOf(bundle, "channels.csv");
    this.coverage = rowsOf(bundle, "coverage.csv");
    this.chairLinks = rowsOf(bundle, "chair_links.csv");
    this.enquiries = rowsOf(bundle, "enquiries.csv");
    this.reporters = rowsOf(bundle, "reporters.csv");
    this.overrides = rowsOf(bundle, "overrides.csv");
    this.targets = rowsOf(bundle, "targets.csv");
    this.plans = rowsOf(bundle, "plans.csv");
  }

  /** The code of a unit's parent on a day; "" = none. A unit with placements has no other parent than those. */
  parentOn(unit: Row, day: string): string {
    const moved = where(this.placements, "unit", cell(unit, "code"));
    if (moved.length === 0) return cell(unit, "parent");
    const on = this.structure || day;
    const placed = moved.find((row) => holds(cell(row, "from"), cell(row, "to"), on));
    return placed === undefined ? "" : cell(placed, "parent");
  }

  private readonly trees = new Map<string, ReadonlyMap<string, string>>();

  /** Every unit's parent on a day. */
  private treeOn(day: string): ReadonlyMap<string, string> {
    const known = this.trees.get(day);
    if (known !== undefined) return known;
    const tree = new Map(this.units.map((unit) => [cell(unit, "code"), this.parentOn(unit, day)]));
    this.trees.set(day, tree);
    return tree;
  }

  /** Whether `code` is in the scope of `owner` on a day (compliance.md §2). */
  isInScope(code: string, owner: string, scope: string, day: string): boolean {
    const tree = this.treeOn(day);
    if (scope === "own") return code === owner;
    if (scope === "direct") return tree.get(code) === owner;
    for (let at: string | undefined = code; at !== undefined && at !== ""; at = tree.get(at)) {
      if (at === owner) return true;
    }
    return false;
  }

  /** The units in scope that operate on a day. */
  operatingInScope(owner: string, scope: string, day: string): Row[] {
    return this.units.filter(
      (unit) =>
        holds(cell(unit, "from"), cell(unit, "to"), day) &&
        this.isInScope(cell(unit, "code"), owner, scope, day),
    );
  }

  /** A headcount figure on a day: the newest row's cell; null = unknown. */
  figureOn(code: string, column: string, day: string): number | null {
    const row = where(this.headcounts, "unit", code)
      .filter((each) => cell(each, "as_of") <= day)
      .sort((a, b) => (cell(a, "as_of") < cell(b, "as_of") ? 1 : -1))[0];
    const text = row === undefined ? "" : cell(row, column);
    return text === "" ? null : Number(text);
  }

  /** The earliest date of compliance.md §8; "" when no record has one. */
  earliest(): string {
    this.first ??= this.firstDate();
    return this.first;
  }

  private first: string | undefined;

  private firstDate(): string {
    const dates = [
      ...this.units.flatMap((row) => [cell(row, "from"), cell(row, "to")]),
      ...this.placements.flatMap((row) => [cell(row, "from"), cell(row, "to")]),
      ...this.headcounts.map((row) => cell(row, "as_of")),
      ...this.channels.flatMap((row) => [cell(row, "opened"), cell(row, "closed")]),
      ...this.coverage.map((row) => cell(row, "as_of")),
      ...this.chairLinks.flatMap((row) => [cell(row, "joined"), cell(row, "left")]),
      ...this.reporters.flatMap((row) => [cell(row, "appointed"), cell(row, "ended")]),
    ];
    return dates.filter((date) => date !== "").sort()[0] ?? "";
  }
}
