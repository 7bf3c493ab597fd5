import { type LeftOut, listedRows, type ReadColumns, type UnitInList } from "./listed-rows";
import { type SaidOfList, saidOfList } from "./said-of-list";
import { searchable } from "./text";
import { type Kind, LEVEL_OF_KIND } from "./unit";

/** One unit of a pasted list, as far as it says or lets guess. */
export interface PastedUnit {
  /** Line of the list, from 1; below that of a unit that has none, and that a column of other lines names. */
  readonly line: number;
  readonly name: string;
  /** As the list has it; null = it has none. */
  readonly code: string | null;
  readonly kind: Kind;
  /** Whether its name says so, and not only its place; or somebody did. */
  readonly sure: boolean;
  /** The line of the unit that it stands below; null = directly below the federation. */
  readonly below: number | null;
}

/** A pasted list as it is understood. */
export interface UnderstoodUnits extends ReadColumns {
  readonly units: readonly PastedUnit[];
  readonly leftOut: readonly LeftOut[];
}

/** What a name begins with, or holds, by what it then is; the first that fits counts. */
const SAYING: readonly (readonly [Kind, RegExp])[] = [
  ["PROVINCE_FEDERATION", /^(ldld|lien doan lao dong) tinh\b/],
  ["ZONE_UNION", /^(cd|cong doan) (cac |ban quan ly )?(khu|kcn|kkt)\b/],
  ["SECTOR_UNION", /^(cd|cong doan) (nganh|vien chuc)\b/],
  ["COMMUNE_UNION", /^(cd|cong doan) (xa|phuong|dac khu|thi tran)\b/],
  ["DISTRICT_FEDERATION", /^(ldld|lien doan lao dong)\b/],
  ["SYNDICATE", /^nghiep doan\b/],
  [
    "PUBLIC_BODY",
    /\b(truong|benh vien|ubnd|uy ban|so|phong|trung tam|chi cuc|kho bac|thanh tra|toa an|vien kiem sat|tram y te)\b/,
  ],
  [
    "ENTERPRISE",
    /^(cdcs|cong doan co so)\b|\b(cong ty|cty|tnhh|dntn|doanh nghiep|xi nghiep|nha may|ngan hang|hop tac xa)\b/,
  ],
];

/**
 * Reads a pasted list of units, or the columns of a sheet: what each is by its name, and below which it stands, by a column
 * that says so, else by numbering or indentation, else a grassroots union below the last upper-level one. Lines that sum up,
 * head or sign are left out, and so is what stands in the same place twice. The federation itself is there already.
 * @param said what somebody knows better
 */
export function pastedUnits(text: string, said: SaidOfList = saidOfList([])): UnderstoodUnits {
  const { rows, leftOut, ...table } = listedRows(text, said);
  const { once, repeated } = withoutRepeated(placed(guessed(rows), said), said.taken);
  const told = [...leftOut, ...repeated].toSorted((a, b) => a.line - b.line);
  return { units: once, leftOut: told, ...table };
}

/** As guessed, with what was said otherwise. */
function placed(all: readonly PastedUnit[], { kinds, below, right }: SaidOfList): PastedUnit[] {
  const corrected = all.map((unit) => ({
    ...unit,
    kind: kinds.get(unit.line) ?? unit.kind,
    below: below.get(unit.line) ?? (below.has(unit.line) ? null : unit.below),
    sure:
      kinds.has(unit.line) || below.has(unit.line) || right.has(unit.line) || (unit.sure && unit.line > 0),
  }));
  const linesOf = (level: string) =>
    new Set(corrected.filter(({ kind }) => LEVEL_OF_KIND[kind] === level).map(({ line }) => line));
  const [roots, uppers] = [linesOf("PROVINCIAL"), linesOf("UPPER")];
  // An upper-level unit stands below the federation itself, and nothing stands below a union.
  const standing = corrected
    .filter(({ line }) => !roots.has(line))
    .map((unit) => ({
      ...unit,
      below: !isUpper(unit.kind) && unit.below !== null && uppers.has(unit.below) ? unit.below : null,
    }));
  // One that no line has is there for those below it.
  const above = new Set(standing.map((unit) => unit.below));
  return standing.filter(({ line }) => line > 0 || above.has(line));
}

/** Of units of one name below the same one the first stays; of upper-level ones wherever they stand. */
function withoutRepeated(units: readonly PastedUnit[], taken: ReadonlySet<number>) {
  const lineOf = new Map<string, number>();
  const once: PastedUnit[] = [];
  const repeated: LeftOut[] = [];
  for (const unit of units) {
    const key = `${isUpper(unit.kind)} ${unit.below} ${searchable(unit.name)}`;
    const of = taken.has(unit.line) ? undefined : lineOf.get(key);
    if (of === undefined) once.push(unit);
    else repeated.push({ line: unit.line, text: unit.name, why: "repeated", of });
    if (!lineOf.has(key)) lineOf.set(key, unit.line);
  }
  return { once, repeated };
}

/** What each is and where it stands, as far as the list says. */
function guessed(rows: readonly UnitInList[]): PastedUnit[] {
  const lineOf = new Map(rows.map(({ name, line }) => [searchable(name), line]));
  for (const { code, line } of rows) if (code !== null) lineOf.set(searchable(code), line);
  const named = namedAlone(rows, lineOf);
  const above: Above[] = [];
  const parents = new Set(rows.flatMap(({ parent }) => lineOf.get(searchable(parent ?? "")) ?? []));
  const listed = rows.map((row, nth): PastedUnit => {
    const { kind, sure } = guessedKind(row, rows[nth + 1], parents.has(row.line));
    const upper = isUpper(kind);
    while (ends(above.at(-1), row.depth, upper)) above.pop();
    const byOrder = upper ? null : (above.at(-1)?.line ?? null);
    above.push({ line: row.line, depth: row.depth, upper });
    const below = row.parent === null ? byOrder : (lineOf.get(searchable(row.parent)) ?? null);
    return { line: row.line, name: row.name, code: row.code, kind, sure, below };
  });
  return [...named, ...listed];
}

/** Units that stand above others by a column and have no line of their own; the lines are told of them. */
function namedAlone(rows: readonly UnitInList[], lineOf: Map<string, number>): PastedUnit[] {
  const named: PastedUnit[] = [];
  for (const { parent } of rows) {
    const key = searchable(parent ?? "");
    if (parent === null || lineOf.has(key)) continue;
    const kind = saidKind(parent);
    if (kind === "PROVINCE_FEDERATION") continue;
    const line = 0 - named.length;
    lineOf.set(key, line);
    const isSaid = kind !== null && isUpper(kind);
    named.push({
      ...{ line, name: parent, code: null, below: null },
      ...(isSaid ? { kind, sure: true } : { kind: "DISTRICT_FEDERATION", sure: false }),
    });
  }
  return named;
}

/** What stands above the next line. */
interface Above {
  readonly line: number;
  readonly depth: number | null;
  readonly upper: boolean;
}

/** By its name, unless that is a union's and others name it as theirs; else by whether something lies below it. */
function guessedKind(
  { name, depth }: UnitInList,
  next: UnitInList | undefined,
  isParent: boolean,
): Pick<PastedUnit, "kind" | "sure"> {
  const said = saidKind(name);
  if (said !== null && (!isParent || LEVEL_OF_KIND[said] !== "GRASSROOTS")) return { kind: said, sure: true };
  const isAbove = isParent || (depth !== null && (next?.depth ?? -1) > depth);
  return { kind: isAbove ? "DISTRICT_FEDERATION" : "ENTERPRISE", sure: false };
}

function isUpper(kind: Kind): boolean {
  return LEVEL_OF_KIND[kind] !== "GRASSROOTS";
}

/** Whether what stood above a line does so no more. */
function ends(
  last: { readonly depth: number | null; readonly upper: boolean } | undefined,
  depth: number | null,
  upper: boolean,
): boolean {
  if (last === undefined) return false;
  if (!last.upper || upper) return true;
  return last.depth !== null && depth !== null && depth <= last.depth;
}

function saidKind(name: string): Kind | null {
  const plain = searchable(name);
  // A union's own name says more than what it is a union of.
  const named = /^(cdcs|cong doan co so)\b/.test(plain) ? SAYING.filter(([kind]) => !isUpper(kind)) : SAYING;
  return named.find(([, saying]) => saying.test(plain))?.[0] ?? null;
}

/** Whether a text means the federation itself, also without its province's name. */
export function namesProvince(text: string): boolean {
  return saidKind(text) === "PROVINCE_FEDERATION";
}
