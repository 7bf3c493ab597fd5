import { randomFor } from "../random";
import { type Body, bodiesOf, type Sort } from "./bodies";
import { NAMED_UNIONS, type NamedUnion } from "./named-unions";
import { committeeOf, membersOf, unionGroupsOf, workersOf } from "./sizes";
import { DIRECT_GROUPS, STANDING_2021 } from "./story-2021";
import { DIRECT, PROVINCE, UPPERS } from "./uppers";

/** A grassroots union as it stood in 2021. */
export interface Grassroots {
  readonly code: string;
  /** The unit above it: an upper-level union or the province. */
  readonly parent: string;
  readonly name: string;
  readonly kind: Body["kind"];
  readonly sort: Sort;
  readonly workers: number;
  readonly members: number;
  /** Null = not reported. */
  readonly unionGroups: number | null;
  readonly committee: number;
  readonly named: NamedUnion | null;
}

interface Branch {
  readonly code: string;
  readonly parent: string;
  readonly area: string;
  readonly grassroots: number;
  readonly members: number;
  readonly withGroups: number;
}

const SORT_OF_NAMED: Readonly<Record<string, Sort>> = { ENTERPRISE: "enterprise", SYNDICATE: "syndicate" };

const BRANCHES: readonly Branch[] = [
  ...UPPERS.map((upper) => ({
    ...upper,
    parent: upper.code,
    withGroups: STANDING_2021[upper.code]?.withGroups ?? 0,
  })),
  { ...DIRECT, parent: PROVINCE.code, area: "", withGroups: DIRECT_GROUPS.withGroups },
];

/** The 1.540 grassroots unions of 2021 in the order of their codes; the named ones come first in each branch. */
export function grassrootsUnions(): Grassroots[] {
  const brands = new Set<string>();
  const names = new Set<string>();
  return BRANCHES.flatMap((branch) => withGroups(branch, unionsOf(branch, brands, names)));
}

function unionsOf(branch: Branch, brands: Set<string>, names: Set<string>): Grassroots[] {
  const random = randomFor(`angiang/grassroots/${branch.code}`);
  const named = NAMED_UNIONS.filter((union) => union.upper === branch.code);
  const bodies = bodiesOf(branch, branch.grassroots - named.length, random, brands);
  const rest = branch.members - named.reduce((sum, union) => sum + union.members, 0);
  const shares = membersOf(
    bodies.map((body) => body.sort),
    rest,
    random,
  );
  const others = bodies.map((body, position) => {
    const members = shares[position] ?? 0;
    const name = unused(body.name, branch.area, names);
    return { ...body, name, members, workers: workersOf(body.sort, members, random), named: null };
  });
  return [...named.map(asGrassroots), ...others].map((union, position) => ({
    ...union,
    code: `${branch.code}-${String(position + 1).padStart(3, "0")}`,
    parent: branch.parent,
    unionGroups: union.named?.unionGroups ?? null,
    committee: committeeOf(union.members),
  }));
}

function asGrassroots(named: NamedUnion) {
  const { name, kind, workers, members } = named;
  const school: Sort = name.includes("Trường") ? "school" : "health";
  return { name, kind, workers, members, named, sort: SORT_OF_NAMED[kind] ?? school };
}

/** Two districts may each have a commune of one name: the second is told apart by its district. */
function unused(name: string, area: string, names: Set<string>): string {
  const own = names.has(name) ? `${name}, ${area}` : name;
  names.add(own);
  return own;
}

/** The largest have union groups, as many unions as the branch has with any; the others have none. */
function withGroups(branch: Branch, unions: readonly Grassroots[]): Grassroots[] {
  const pinned = unions.filter((union) => union.named !== null && union.named.unionGroups !== 0);
  const largest = unions
    .filter((union) => union.named === null)
    .sort((a, b) => b.members - a.members || (a.code < b.code ? -1 : 1))
    .slice(0, branch.withGroups - pinned.length);
  const chosen = new Set(largest.map((union) => union.code));
  return unions.map((union) => {
    if (union.named !== null) return union;
    return { ...union, unionGroups: chosen.has(union.code) ? unionGroupsOf(union.members) : 0 };
  });
}
