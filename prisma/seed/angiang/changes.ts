import { addDays, type CivilDate } from "@/lib/domain/calendar";
import type { BundleRow } from "@/lib/transfer/bundle";
import { companyName } from "../names/companies";
import { type Random, randomFor } from "../random";
import { type Grassroots, grassrootsUnions } from "./grassroots";
import { committeeOf, unionGroupsOf, workersOf } from "./sizes";

/** A union with the days between which it operates; null = no bound. */
export interface DatedUnion extends Grassroots {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

export interface TreeChanges {
  readonly unions: readonly DatedUnion[];
  readonly placements: readonly BundleRow<"placements">[];
  readonly successions: readonly BundleRow<"successions">[];
}

/** Unions founded after 2021: the branch, and when. */
const FOUNDINGS: readonly (readonly [parent: string, on: CivilDate])[] = [
  ...([
    ["LX", "2022-03-14"],
    ["KCN", "2022-05-20"],
    ["TS", "2022-09-06"],
    ["CD", "2022-10-11"],
  ] as const),
  ...([
    ["KCN", "2023-03-21"],
    ["CP", "2023-08-29"],
    ["CM", "2023-10-17"],
  ] as const),
  ...([
    ["LX", "2024-04-23"],
    ["TT", "2024-09-10"],
    ["KCN", "2025-05-15"],
    ["PT", "2025-11-05"],
  ] as const),
];
/** The youngest is so young at `today` that its chair is in no group yet. */
const YOUNGEST = { parent: "KCN", daysAgo: 10 } as const;

const MOVE = { from: "CT", to: "KCN", on: "2022-06-15" } as const;
const MERGER = {
  schools: ["Trường Tiểu học B Hội An", "Trường Tiểu học C Hội An"],
  on: "2022-08-15",
} as const;
const CONVERSION = { parent: "CP", on: "2023-02-01" } as const;
const SPLIT = { of: "Chi nhánh Văn phòng Đăng ký đất đai", on: "2023-07-01" } as const;
const CLOSINGS: readonly (readonly [parent: string, on: CivilDate])[] = [
  ["LX", "2022-12-01"],
  ["KCN", "2023-04-01"],
  ["TC", "2023-06-01"],
  ["AP", "2024-11-01"],
];

/** The 1.540 unions of 2021 and what became of them up to `today`. */
export function changesUntil(today: CivilDate): TreeChanges {
  const random = randomFor("angiang/changes");
  const first = grassrootsUnions().map((union): DatedUnion => ({ ...union, from: null, to: null }));
  const book = new Book(first, random);
  for (const [parent, on] of CLOSINGS) book.end(book.smallEnterprise(parent), on);
  book.merge();
  book.convert();
  book.split();
  book.move();
  for (const [parent, on] of [...FOUNDINGS, [YOUNGEST.parent, addDays(today, -YOUNGEST.daysAgo)] as const])
    book.found(parent, on);
  return book.until(today);
}

class Book {
  private readonly unions: Map<string, DatedUnion>;
  private readonly successions: BundleRow<"successions">[] = [];
  private readonly placements: BundleRow<"placements">[] = [];
  private readonly brands = new Set<string>();

  constructor(
    unions: readonly DatedUnion[],
    private readonly random: Random,
  ) {
    this.unions = new Map(unions.map((union) => [union.code, union]));
    for (const union of unions) this.brands.add(union.name.split(" ").slice(-2).join(" "));
  }

  /** An enterprise of no note that still operates, the smallest of a branch. */
  smallEnterprise(parent: string): DatedUnion {
    return this.enterprises(parent, (a, b) => a.members - b.members);
  }

  end(union: DatedUnion, on: CivilDate): void {
    this.unions.set(union.code, { ...union, to: on });
  }

  merge(): void {
    const schools = [...this.unions.values()].filter((union) =>
      MERGER.schools.some((name) => union.name.endsWith(name)),
    );
    const members = schools.reduce((sum, union) => sum + union.members, 0);
    const merged = this.add(first(schools), "CĐCS Trường Tiểu học Hội An", members, MERGER.on);
    for (const school of schools) this.succeed(school, merged, "MERGED", MERGER.on);
    for (const school of schools) this.end(school, MERGER.on);
  }

  /** A company goes on as another legal person, so its union is founded anew. */
  convert(): void {
    const old = this.smallEnterprise(CONVERSION.parent);
    const form = old.name.includes("Cổ phần") ? "Công ty TNHH" : "Công ty Cổ phần";
    const name = old.name.replace(/^CĐCS (DNTN|Công ty( TNHH MTV| TNHH| Cổ phần)?)/, `CĐCS ${form}`);
    const anew = this.add(old, name, old.members, CONVERSION.on);
    this.succeed(old, anew, "RENAMED", CONVERSION.on);
    this.end(old, CONVERSION.on);
  }

  split(): void {
    const old = first([...this.unions.values()].filter((union) => union.name.endsWith(SPLIT.of)));
    const part = this.add(old, `CĐCS ${SPLIT.of} khu vực Bảy Núi`, Math.ceil(old.members / 3), SPLIT.on);
    this.succeed(old, part, "SPLIT", SPLIT.on);
  }

  /** A company moves into an industrial zone: its union moves with it. */
  move(): void {
    const { code } = this.enterprises(MOVE.from, (a, b) => b.members - a.members);
    this.placements.push(
      { unit: code, parent: MOVE.from, from: null, to: MOVE.on },
      { unit: code, parent: MOVE.to, from: MOVE.on, to: null },
    );
  }

  found(parent: string, on: CivilDate): void {
    const model = this.smallEnterprise(parent);
    const name = `CĐCS ${companyName(this.random, this.brands)}`;
    this.add({ ...model, sort: "enterprise", kind: "ENTERPRISE" }, name, this.random.int(24, 160), on);
  }

  until(today: CivilDate): TreeChanges {
    const known = (date: CivilDate | null) => date === null || date <= today;
    const unions = [...this.unions.values()].filter((union) => known(union.from));
    return {
      unions: unions.map((union) => (known(union.to) ? union : { ...union, to: null })),
      placements: this.placements.filter((row) => known(row.from)),
      successions: this.successions.filter((row) => known(row.on)),
    };
  }

  private enterprises(parent: string, order: (a: DatedUnion, b: DatedUnion) => number): DatedUnion {
    const open = [...this.unions.values()].filter(
      (union) => union.parent === parent && union.kind === "ENTERPRISE" && union.named === null,
    );
    return first(open.filter((union) => union.to === null && union.from === null).sort(order));
  }

  private add(model: DatedUnion, name: string, members: number, from: CivilDate): DatedUnion {
    const branch = model.code.split("-")[0] ?? model.parent;
    const taken = [...this.unions.keys()].filter((code) => code.startsWith(`${branch}-`)).length;
    const union: DatedUnion = {
      ...model,
      code: `${branch}-${String(taken + 1).padStart(3, "0")}`,
      ...{ name, members, from, to: null, named: null },
      workers: workersOf(model.sort, members, this.random),
      unionGroups: unionGroupsOf(members),
      committee: committeeOf(members),
    };
    this.unions.set(union.code, union);
    return union;
  }

  private succeed(old: DatedUnion, next: DatedUnion, kind: "RENAMED" | "MERGED" | "SPLIT", on: CivilDate) {
    this.successions.push({ predecessor: old.code, successor: next.code, kind, on });
  }
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new RangeError("The story names a union that the generator did not make.");
  return item;
}
