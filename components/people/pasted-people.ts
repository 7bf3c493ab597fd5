import { clipboardCells } from "@/components/activity-grid/pasted";
import { UNIT_HEADS, UNIT_NAMED } from "@/lib/domain/listed-rows";
import { noUnit } from "@/lib/domain/no-unit";
import { pastedTable, unreadColumns } from "@/lib/domain/pasted-table";
import { ROLES, type Role } from "@/lib/domain/policy";
import { type SaidOfList, saidOfList } from "@/lib/domain/said-of-list";
import { searchable } from "@/lib/domain/text";
import { trimmed } from "@/lib/domain/unseen";

/** What a list says of a person, cell by cell. */
export const PERSON_COLUMNS = ["name", "unit", "above", "login", "role"] as const;
export type PersonColumn = (typeof PERSON_COLUMNS)[number];
/** Their order where no line heads them. */
const UNHEADED: readonly string[] = ["name", "unit", "login", "role"];

/** Somebody of a list; a role that no word means stays as it was written, and is told. */
export interface PastedPerson {
  readonly name: string;
  /** Its code, or its name. */
  readonly unit: string;
  /** What stands above it, where several have its name. */
  readonly above: string | null;
  readonly email: string | null;
  readonly login: string | null;
  readonly role: string;
}

/** What a list holds, and which columns were taken for what. */
export interface PastedPeople {
  readonly people: readonly PastedPerson[];
  readonly heads: readonly string[];
  readonly columns: ReadonlyMap<string, number>;
  /** Which of the columns that must be are not known. */
  readonly missing: readonly PersonColumn[];
  /** Columns that hold something which is not read. */
  readonly unread: readonly string[];
  /** Lines that sum up or sign. */
  readonly leftOut: readonly string[];
}

/** How offices head these columns, whatever language the page is in. */
const PERSON_HEADS: Readonly<Record<PersonColumn, readonly string[]>> = {
  name: [
    ...["Họ và tên", "Họ tên", "Người dùng", "Chủ tịch", "Chủ tịch CĐCS", "Họ tên chủ tịch", "Tên chủ tịch"],
    ...["Họ và tên chủ tịch", "Họ và tên chủ tịch CĐCS", "Người phụ trách", "Full name", "Tên", "Name"],
  ],
  unit: [...UNIT_NAMED, "Mã đơn vị", "Mã CĐCS", "Unit code"],
  above: UNIT_HEADS.parent,
  login: [
    ...["Điện thoại", "Số điện thoại", "SĐT", "Email", "Tên đăng nhập", "Điện thoại, email", "Di động"],
    ...[
      "Số di động",
      "ĐTDĐ",
      "Số ĐT",
      "Zalo",
      "Số Zalo",
      "Địa chỉ email",
      "Thư điện tử",
      "Phone",
      "Login",
      "E-mail",
    ],
  ],
  role: ["Quyền", "Vai trò", "Chức vụ", "Role"],
};
export const PERSON_HEADED = PERSON_COLUMNS.map((name) => ({ name, headings: PERSON_HEADS[name] }));

/** What roles are called in lists; a list that says nothing is one of chairs. */
const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  PROVINCIAL_ADMIN: ["Quản trị cấp tỉnh", "Quản trị", "Provincial administrator", "Administrator"],
  PROVINCIAL_STAFF: ["Cán bộ cấp tỉnh", "Provincial staff"],
  REVIEWER: ["Người duyệt", "Duyệt", "Reviewer"],
  UPPER_EDITOR: ["Cán bộ cấp trên cơ sở", "Cấp trên cơ sở", "Upper-level editor"],
  GRASSROOTS_CHAIR: [
    "",
    "Chủ tịch công đoàn cơ sở",
    "Chủ tịch CĐCS",
    "Chủ tịch",
    "Grassroots chair",
    "Chair",
  ],
  READER: ["Người xem", "Chỉ xem", "Xem", "Reader"],
};

/** A phone number of which a spreadsheet has made a figure, without its 0. */
const SHORT_PHONE = /^[35789]\d{8}$/;

/**
 * The people of a list that was pasted or read from a sheet, by the columns' order or, below a line of headings, by these.
 * @param known what somebody knows better of the columns
 */
export function pastedPeople(text: string, known: SaidOfList = saidOfList([])): PastedPeople {
  const lines = clipboardCells(text)
    .map((cells) => (cells.length === 1 ? (cells[0] ?? "").split(";") : cells))
    .filter((cells) => cells.some((cell) => trimmed(cell) !== ""));
  // A name may be that of a column: one such cell heads nothing.
  const { begin, heads, fields, columns } = pastedTable(
    lines,
    PERSON_HEADED,
    { least: 2, unheaded: UNHEADED },
    known.columns,
  );
  const below = lines.slice(begin);
  const rows = below.map((cells) => personIn(cells, columns));
  return {
    people: rows.flatMap(({ person, leftOut }) => (leftOut === null ? [person] : [])),
    heads: heads.length > 1 ? heads : [],
    columns,
    missing: (["name", "unit"] as const).filter((name) => !columns.has(name)),
    unread: unreadColumns(below, heads, (at) => Boolean(fields?.[at])),
    leftOut: rows.flatMap(({ leftOut }) => leftOut ?? []),
  };
}

function personIn(cells: readonly string[], columns: ReadonlyMap<string, number>) {
  const said = (column: PersonColumn) => trimmed(cells[columns.get(column) ?? -1] ?? "");
  const person = {
    name: said("name"),
    unit: said("unit"),
    above: said("above") || null,
    ...signsInBy(said("login")),
    role: roleOf(said("role")),
  };
  // Only somebody of a unit is told by name what is wrong.
  const text = trimmed(cells.join(" "));
  return { person, leftOut: person.unit === "" && noUnit(text) !== null ? text : null };
}

function signsInBy(said: string): Pick<PastedPerson, "email" | "login"> {
  if (said === "") return { email: null, login: null };
  if (said.includes("@")) return { email: said, login: null };
  return { email: null, login: SHORT_PHONE.test(said) ? `0${said}` : said };
}

function roleOf(said: string): string {
  const words = searchable(said);
  return (
    ROLES.find((role) => role === said || ROLE_WORDS[role].some((each) => searchable(each) === words)) ?? said
  );
}
