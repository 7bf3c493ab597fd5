import { type NoUnit, noUnit } from "./no-unit";
import { pastedTable, unreadColumns } from "./pasted-table";
import type { SaidOfList } from "./said-of-list";
import { trimmed } from "./unseen";

/** A line that is taken for no unit. */
export interface LeftOut {
  readonly line: number;
  readonly text: string;
  readonly why: NoUnit;
  /** Of what is repeated the line that has it already. */
  readonly of: number | null;
}

/** How offices head a column of units, whatever else a list is of. */
export const UNIT_NAMED = [
  ...["Tên đơn vị", "Đơn vị", "Tên công đoàn", "Tên công đoàn cơ sở", "Tên CĐCS", "Công đoàn cơ sở", "CĐCS"],
  ...["Công đoàn", "Đơn vị cơ sở", "Tên cơ sở", "Nghiệp đoàn", "Tên doanh nghiệp", "Doanh nghiệp"],
  ...["Cơ quan, đơn vị, doanh nghiệp", "Tên các CĐCS", "Tên các công đoàn cơ sở", "Tên các đơn vị", "Unit"],
] as const;

/** How offices head the columns of a list of units, whatever language the page is in. */
export const UNIT_HEADS = {
  name: [...UNIT_NAMED, "Tên", "Name"],
  parent: [
    ...["Trực thuộc", "Thuộc", "Cấp trên", "Đơn vị cấp trên", "Công đoàn cấp trên", "CĐ cấp trên"],
    ...["Công đoàn cấp trên trực tiếp", "Công đoàn cấp trên trực tiếp cơ sở", "CĐCTTTCS"],
    ...["Cấp trên trực tiếp", "Đơn vị quản lý", "Cấp quản lý", "Công đoàn quản lý", "Đơn vị chủ quản"],
    ...["Parent", "Upper-level unit"],
  ],
  code: ["Mã", "Mã đơn vị", "Mã số", "Mã CĐCS", "Code"],
} as const;
export const UNIT_COLUMNS = ["name", "parent", "code"] as const;
export const UNIT_HEADED = UNIT_COLUMNS.map((name) => ({ name, headings: UNIT_HEADS[name] }));

/** I, 1, 1.1, a) before a name: how deep it lies; a roman number is above all, a letter below all. */
const NUMBERED = /^(?:([IVXLC]+)|(\d+(?:\.\d+)*)|([a-z]))\s*(?:[.):/-]|\t)+\s*(?=\S)/;
const BULLET = /^[-–•*+]\s+/;
const SPACES_DEEP = 2;
export const MOST_LINES = 5_000;
const LINE_END = /\r\n|\r|\n/;

/** One line of a list that names a unit. */
export interface UnitInList {
  readonly line: number;
  readonly name: string;
  readonly code: string | null;
  readonly parent: string | null;
  /** By number or indentation; null = the list says nothing of it. */
  readonly depth: number | null;
}

/** What the columns of a list are taken for. */
export interface ReadColumns {
  /** What they are headed; none of a list without columns. */
  readonly heads: readonly string[];
  readonly columns: ReadonlyMap<string, number>;
  /** There are columns, and none of them is known to hold the names. */
  readonly nameless: boolean;
  /** Those that hold something which is not read. */
  readonly unread: readonly string[];
}

/** What the lines of a list say, before it is guessed what they are. */
interface Read {
  readonly rows: readonly UnitInList[];
  readonly leftOut: readonly LeftOut[];
}

/** Reads the lines of a list, by its columns where it has any. */
export function listedRows(text: string, said: SaidOfList): Read & ReadColumns {
  const lines = text.split(LINE_END).slice(0, MOST_LINES);
  const cells = lines.map((line) => line.split("\t"));
  const { begin, heads, fields, columns } = pastedTable(
    cells,
    UNIT_HEADED,
    { least: 1, unheaded: null },
    said.columns,
  );
  const nameless = fields !== null && !columns.has("name");
  const rowAt = (index: number) =>
    fields === null ? plainRow(lines[index] ?? "") : columnRow(cells[index] ?? [], columns);
  const read = nameless ? { rows: [], leftOut: [] } : sorted(lines, rowAt, begin, said.taken);
  return {
    ...read,
    ...{ heads: heads.length > 1 ? heads : [], columns, nameless },
    unread:
      fields === null
        ? unreadColumns(
            lines.map((line) => numbered(line).beside),
            [],
            () => false,
          )
        : unreadColumns(cells.slice(begin), heads, (at) => fields[at] !== null),
  };
}

/** Lines that name units, and those that do not. @param rowAt what a line says, from 0 */
function sorted(
  lines: readonly string[],
  rowAt: (index: number) => Counted,
  from: number,
  taken: ReadonlySet<number>,
): Read {
  const rows: UnitInList[] = [];
  const leftOut: LeftOut[] = [];
  let signed: boolean = false;
  for (let index = from; index < lines.length; index++) {
    const line = index + 1;
    const { counts, ...row } = rowAt(index);
    const text = row.name || trimmed(lines[index]?.replaceAll("\t", " ") ?? "");
    // Whoever signs stands below what they are, without a number.
    signed &&= !counts;
    const why: NoUnit | null = taken.has(line) ? null : whyNot(row, text, signed);
    signed ||= why === "signature";
    if (why !== null) leftOut.push({ line, text, why, of: null });
    else if (row.name !== "") rows.push({ ...row, line });
  }
  // Where some lie deeper, those of which nothing is said lie above them; numbers that only count say nothing.
  const isDeep = new Set(rows.map(({ depth }) => depth)).size > 1;
  return { rows: rows.map((row) => ({ ...row, depth: isDeep ? (row.depth ?? 0) : null })), leftOut };
}

/** Why a line is no unit; lines that are counted and empty are only prepared, of which nothing is told. */
function whyNot(
  { name, parent }: Pick<UnitInList, "name" | "parent">,
  text: string,
  signed: boolean,
): NoUnit | null {
  if (text === "") return null;
  const why = signed && parent === null ? "signature" : noUnit(text);
  if (name !== "") return why;
  return why === "nothing" ? null : (why ?? "nothing");
}

/** A line's row, and whether something counts it. */
type Counted = Omit<UnitInList, "line"> & { readonly counts: boolean };

function columnRow(cells: readonly string[], columns: ReadonlyMap<string, number>): Counted {
  const at = (head: string) => trimmed(cells[columns.get(head) ?? -1] ?? "") || null;
  const place = columns.get("name") ?? -1;
  const { name, depth } = numbered(cells[place] ?? "");
  const counted = place > 0 ? depthOf(trimmed(cells[0] ?? "")) : null;
  return { name, code: at("code"), parent: at("parent"), depth: depth ?? counted, counts: counted !== null };
}

function plainRow(line: string): Counted {
  const { name, depth } = numbered(line);
  return { name, depth, code: null, parent: null, counts: NUMBERED.test(trimmed(line)) };
}

/** What a line or a cell names, without what counts it. */
export function lineName(line: string): string {
  return numbered(line).name;
}

/** A name without what counts or indents it, how deep that says it lies, and what stands beside it. */
function numbered(line: string): Pick<UnitInList, "name" | "depth"> & { readonly beside: readonly string[] } {
  const plain = line.replace(/\u00A0/g, " ");
  const [, roman, digits, letter] = NUMBERED.exec(trimmed(plain)) ?? [];
  const indent = /^[\t ]*/.exec(plain)?.[0] ?? "";
  const spaces = [...indent].reduce((sum, each) => sum + (each === "\t" ? SPACES_DEEP : 1), 0);
  // What other columns hold is nobody's name.
  const [bare = "", ...beside] = trimmed(plain).replace(NUMBERED, "").replace(BULLET, "").split("\t");
  const counted = depthOf(roman ?? digits ?? letter ?? "");
  return {
    beside,
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
/** How many lines of a list are not read, since it is too long. */
export function unreadLines(text: string): number {
  const rest = text.split(LINE_END).slice(MOST_LINES);
  return rest.filter((line) => trimmed(line) !== "").length;
}
