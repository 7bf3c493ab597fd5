import { type BundleTexts, cell, type Row } from "./bundle";
import { Federation } from "./federation";

type Key = string | null;

interface Asked {
  readonly rows: string;
  readonly columns?: string;
  readonly count: string;
  readonly level: string;
  /** The day whose tree units are told by. */
  readonly on: string;
}

/** The pivot of compliance.md §11 once more, a record at a time. @param isAsked the filter */
export function naivePivot(bundle: BundleTexts, asked: Asked, isAsked: (row: Row) => boolean) {
  const federation = new Federation(bundle);
  const records = federation.activities.filter(isAsked);
  const keysOf = (side: string | undefined, row: Row): Key[] =>
    side === undefined ? [] : naiveKeys(federation, side, row, asked);
  const amount = (rows: readonly Row[]) =>
    rows.reduce(
      (sum, row) => sum + (asked.count === "records" ? 1 : Number(cell(row, "quantity") || "1")),
      0,
    );
  const having = (row: Key, column?: Key) =>
    records.filter(
      (each) =>
        keysOf(asked.rows, each).includes(row) &&
        (column === undefined || keysOf(asked.columns, each).includes(column)),
    );
  const [rows, columns] = [asked.rows, asked.columns].map((side) =>
    [...new Set(records.flatMap((each) => keysOf(side, each)))].sort(ordered),
  ) as [Key[], Key[]];
  return {
    rows,
    columns,
    cells: rows.map((row) => columns.map((column) => amount(having(row, column)))),
    rowTotals: rows.map((row) => amount(having(row))),
    columnTotals: columns.map((column) =>
      amount(records.filter((each) => keysOf(asked.columns, each).includes(column))),
    ),
    total: amount(records),
  };
}

/** Fixed words in the order of the contract. */
const ORDER = [
  ...["SPECIAL_CAMPAIGN", "TV_PROGRAMME", "RADIO_EPISODE", "NEWSPAPER_COLUMN", "WEBSITE_ARTICLE"],
  ...["TRAINING_CLASS", "PAGE_POST", "INTERNAL_SESSION", "EMPLOYER_PROPOSAL"],
  ...["DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "PUBLISHED", "REJECTED"],
  ...["IN_DEPTH", "REGULAR", "EVENTS"],
  ...["WEBSITE", "SOCIAL", "PRESS", "GROUP", "LOUDSPEAKER", "ORAL"],
  ...["OFFICIALS", "MEMBERS", "WORKERS", "EMPLOYERS", "SOCIETY"],
];

function ordered(a: Key, b: Key): number {
  if (a === null || b === null) return a === null ? 1 : -1;
  const [one, other] = [a, b].map((key) => ORDER.indexOf(key) + 1 || 99) as [number, number];
  if (one !== other) return one - other;
  return a < b ? -1 : Number(a > b);
}

/** What a record is called by a side of it; several audiences each. */
function naiveKeys(
  federation: Federation,
  side: string,
  row: Row,
  { level, on }: Pick<Asked, "level" | "on">,
): Key[] {
  const [year = "", month = ""] = cell(row, "occurred_on").split("-");
  if (side === "month") return [`${year}-${month}`];
  if (side === "quarter") return [`${year}-Q${Math.ceil(Number(month) / 3)}`];
  if (side === "unit") {
    const heads = federation.units
      .filter((unit) => cell(unit, "level") === level)
      .map((unit) => cell(unit, "code"))
      .filter((code) => federation.isInScope(cell(row, "unit"), code, "subtree", on));
    const highest = heads.find((code) =>
      heads.every((other) => federation.isInScope(other, code, "subtree", on)),
    );
    return [highest ?? null];
  }
  const column = side === "audience" ? "audiences" : side;
  const said = cell(row, column).split(";").filter(Boolean);
  return said.length === 0 ? [null] : said;
}
