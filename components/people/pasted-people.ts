import { clipboardCells } from "@/components/activity-grid/pasted";
import { ROLES, type Role } from "@/lib/domain/policy";
import { searchable, trimmed } from "@/lib/domain/text";

/** What a list says of a person, cell by cell. */
export const PERSON_COLUMNS = ["name", "unit", "login", "role"] as const;
export type PersonColumn = (typeof PERSON_COLUMNS)[number];

/** Somebody of a list; a role that no word means stays as it was written, and is told. */
export interface PastedPerson {
  readonly name: string;
  /** Its code, or its name. */
  readonly unit: string;
  readonly email: string | null;
  readonly login: string | null;
  readonly role: string;
}

/** How offices head these columns, whatever language the page is in. */
export const PERSON_HEADS: Readonly<Record<PersonColumn, readonly string[]>> = {
  name: ["Họ và tên", "Họ tên", "Tên", "Người dùng", "Chủ tịch", "Name", "Full name"],
  unit: ["Đơn vị", "Mã đơn vị", "Tên đơn vị", "CĐCS", "Tên CĐCS", "Công đoàn cơ sở", "Unit", "Unit code"],
  login: [
    ...["Điện thoại", "Số điện thoại", "SĐT", "Email", "Tên đăng nhập", "Điện thoại, email"],
    ...["Phone", "Login", "E-mail"],
  ],
  role: ["Quyền", "Vai trò", "Chức vụ", "Role"],
};

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

/** The people of a list that was pasted or read from a sheet, by the columns' order or, below a line of headings, by these. */
export function pastedPeople(text: string): PastedPerson[] {
  const lines = clipboardCells(text)
    .map((cells) => (cells.length === 1 ? (cells[0] ?? "").split(";") : cells))
    .filter((cells) => cells.some((cell) => trimmed(cell) !== ""));
  const headed = columnsHeaded(lines[0] ?? []);
  const columns = headed ?? PERSON_COLUMNS;
  return lines.slice(headed === null ? 0 : 1).map((cells) => {
    const said = (column: PersonColumn) => trimmed(cells[columns.indexOf(column)] ?? "");
    return {
      name: said("name"),
      unit: said("unit"),
      ...signsInBy(said("login")),
      role: roleOf(said("role")),
    };
  });
}

/** Which column each heading names, where at least two do. */
function columnsHeaded(cells: readonly string[]): (PersonColumn | undefined)[] | null {
  const columns = cells.map((cell) =>
    PERSON_COLUMNS.find((column) =>
      PERSON_HEADS[column].some((head) => searchable(head) === searchable(trimmed(cell))),
    ),
  );
  return columns.filter((column) => column !== undefined).length < 2 ? null : columns;
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
