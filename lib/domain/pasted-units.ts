import { searchable, trimmed } from "./text";
import { type Kind, LEVEL_OF_KIND } from "./unit";

/** One unit of a pasted list, as far as it says or lets guess. */
export interface PastedUnit {
  /** Line of the list, from 1; below that of a unit that has none, and that a column of other lines names. */
  readonly line: number;
  readonly name: string;
  /** As the list has it; null = it has none. */
  readonly code: string | null;
  readonly kind: Kind;
  /** Whether its name says so, and not only its place. */
  readonly sure: boolean;
  /** The line of the unit that it stands below; null = directly below the federation. */
  readonly below: number | null;
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
    /\b(truong|benh vien|ubnd|uy ban|so|phong|trung tam|chi cuc|kho bac|toa an|vien kiem sat|tram y te)\b/,
  ],
  ["ENTERPRISE", /^(cdcs|cong doan co so)\b|\b(cong ty|cty|tnhh|xi nghiep|nha may|ngan hang|hop tac xa)\b/],
];

/** How offices head these columns, whatever language the page is in. */
export const UNIT_HEADS = {
  name: [
    ...["Tên đơn vị", "Đơn vị", "Tên công đoàn", "Tên công đoàn cơ sở", "Tên CĐCS", "Tên", "Công đoàn cơ sở"],
    ...["CĐCS", "Công đoàn", "Đơn vị cơ sở", "Tên cơ sở", "Nghiệp đoàn", "Tên doanh nghiệp", "Doanh nghiệp"],
    ...["Cơ quan, đơn vị, doanh nghiệp", "Unit", "Name"],
  ],
  parent: [
    ...["Trực thuộc", "Thuộc", "Cấp trên", "Đơn vị cấp trên", "Công đoàn cấp trên", "CĐ cấp trên"],
    ...[
      "Công đoàn cấp trên trực tiếp",
      "Công đoàn cấp trên trực tiếp cơ sở",
      "Cấp trên trực tiếp",
      "CĐCTTTCS",
    ],
    ...[
      "Đơn vị quản lý",
      "Cấp quản lý",
      "Công đoàn quản lý",
      "Đơn vị chủ quản",
      "LĐLĐ huyện",
      "Parent",
      "Upper-level unit",
    ],
  ],
  code: ["Mã", "Mã đơn vị", "Code"],
} as const;
export const UNIT_COLUMNS = ["name", "parent", "code"] as const;
type Head = (typeof UNIT_COLUMNS)[number];

/** Heads of what only counts the lines. */
const COUNTING: ReadonlySet<string> = new Set(["", "stt", "tt", "so tt", "so thu tu", "no"]);

/** I, 1, 1.1, a) before a name: how deep it lies; a roman number is above all, a letter below all. */
const NUMBERED = /^(?:([IVXLC]+)|(\d+(?:\.\d+)*)|([a-z]))\s*(?:[.):/-]|\t)+\s*(?=\S)/;
const BULLET = /^[-–•*+]\s+/;
const SPACES_DEEP = 2;
export const MOST_LINES = 5_000;
const LINE_END = /\r\n|\r|\n/;

interface Row {
  readonly line: number;
  readonly name: string;
  readonly code: string | null;
  readonly parent: string | null;
  /** By number or indentation; null = the list says nothing of it. */
  readonly depth: number | null;
}

/**
 * Reads a pasted list of units, or the columns of a sheet: what each is by its name, and below which it stands, by a column
 * that says so, else by numbering or indentation, else a grassroots union below the last upper-level one.
 */
export function pastedUnits(text: string): PastedUnit[] {
  const rows = rowsOf(text);
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
function namedAlone(rows: readonly Row[], lineOf: Map<string, number>): PastedUnit[] {
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
  { name, depth }: Row,
  next: Row | undefined,
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

/** How many lines of a list are not read, since it is too long. */
export function unreadLines(text: string): number {
  const rest = text.split(LINE_END).slice(MOST_LINES);
  return rest.filter((line) => trimmed(line) !== "").length;
}

/** Heads of columns that hold something which is not read, as they are written. */
export function unreadColumns(text: string): string[] {
  const { cells, headLine, columns } = tableIn(text);
  const heads = columns === null ? [] : (cells[headLine] ?? []).map(trimmed);
  const holds = (at: number) => cells.slice(headLine + 1).some((row) => trimmed(row[at] ?? "") !== "");
  return heads.filter((head, at) => columns?.[at] === null && !COUNTING.has(headWords(head)) && holds(at));
}

/** The list's cells, and what its columns hold; null = it has no heads. */
function tableIn(text: string) {
  const lines = text.split(LINE_END).slice(0, MOST_LINES);
  const cells = lines.map((line) => line.split("\t"));
  const headLine = cells.findIndex((line) => line.length > 1 && line.some((cell) => headOf(cell) === "name"));
  return { lines, cells, headLine, columns: headLine < 0 ? null : (cells[headLine] ?? []).map(headOf) };
}

function rowsOf(text: string): Row[] {
  const { lines, cells, headLine, columns } = tableIn(text);
  const rows = lines.flatMap((line, index) => {
    if (index <= headLine) return [];
    const row = columns === null ? plainRow(line) : columnRow(cells[index] ?? [], columns);
    return row.name === "" ? [] : [{ ...row, line: index + 1 }];
  });
  // Where some lie deeper, those of which nothing is said lie above them; numbers that only count say nothing.
  const isDeep = new Set(rows.map(({ depth }) => depth)).size > 1;
  return rows.map((row) => ({ ...row, depth: isDeep ? (row.depth ?? 0) : null }));
}

function headOf(cell: string): Head | null {
  const plain = headWords(cell);
  return UNIT_COLUMNS.find((head) => UNIT_HEADS[head].some((each) => headWords(each) === plain)) ?? null;
}

/** Without what stands in brackets. */
function headWords(cell: string): string {
  return searchable(trimmed(cell.replace(/\([^)]*\)|\*/g, "")));
}

function columnRow(cells: readonly string[], columns: readonly (Head | null)[]): Omit<Row, "line"> {
  const at = (head: Head) => trimmed(cells[columns.indexOf(head)] ?? "") || null;
  const { name, depth } = numbered(cells[columns.indexOf("name")] ?? "");
  const counted = columns.indexOf("name") > 0 ? depthOf(trimmed(cells[0] ?? "")) : null;
  return { name, code: at("code"), parent: at("parent"), depth: depth ?? counted };
}

function plainRow(line: string): Omit<Row, "line"> {
  return { ...numbered(line), code: null, parent: null };
}

/** What a line or a cell names, without what counts it. */
export function lineName(line: string): string {
  return numbered(line).name;
}

/** A name without what counts or indents it, and how deep that says it lies. */
function numbered(line: string): Pick<Row, "name" | "depth"> {
  const plain = line.replace(/\u00A0/g, " ");
  const [, roman, digits, letter] = NUMBERED.exec(trimmed(plain)) ?? [];
  const indent = /^[\t ]*/.exec(plain)?.[0] ?? "";
  const spaces = [...indent].reduce((sum, each) => sum + (each === "\t" ? SPACES_DEEP : 1), 0);
  // What other columns hold is nobody's name.
  const [bare = ""] = trimmed(plain).replace(NUMBERED, "").replace(BULLET, "").split("\t");
  const counted = depthOf(roman ?? digits ?? letter ?? "");
  return {
    name: trimmed(bare),
    depth: counted ?? (spaces >= SPACES_DEEP ? Math.floor(spaces / SPACES_DEEP) + 1 : null),
  };
}

/** I is 0, 1 is 1, 1.1 is 2, a is 9; null for what counts nothing. */
function depthOf(count: string): number | null {
  if (/^[IVXLC]+$/.test(count)) return 0;
  if (/^\d+(\.\d+)*\.?$/.test(count)) return count.split(".").filter(Boolean).length;
  return /^[a-z]$/.test(count) ? 9 : null;
}
