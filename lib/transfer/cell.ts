/** How a cell's text stands for a value; a cell without a kind is text. */
export type CellKind = "whole" | "decimal" | "list" | "json" | "true-by-default" | "false-by-default";

/** What a cell holds: a value (undefined = empty, for the schema's default), or the key of what is wrong with it. */
export type Cell = { readonly value: unknown } | { readonly error: string };

const EMPTY: Cell = { value: undefined };

/** Reads a cell's text; what the value may be is the schema's business. */
export function readCell(kind: CellKind | undefined, cell: string): Cell {
  if (cell === "") return EMPTY;
  return kind === undefined ? { value: cell } : READERS[kind](cell);
}

const READERS: Record<CellKind, (cell: string) => Cell> = {
  whole: (cell) => (/^-?\d{1,15}$/.test(cell) ? { value: Number(cell) } : { error: "number.notWhole" }),
  decimal: (cell) =>
    /^-?\d{1,15}(\.\d{1,15})?$/.test(cell) ? { value: Number(cell) } : { error: "number.malformed" },
  list: (cell) => ({ value: cell.split(";") }),
  json: readJson,
  "true-by-default": readFlag,
  "false-by-default": readFlag,
};

function readFlag(cell: string): Cell {
  return cell === "true" || cell === "false" ? { value: cell === "true" } : { error: "choice.unknown" };
}

function readJson(cell: string): Cell {
  try {
    return { value: JSON.parse(cell) };
  } catch {
    return { error: "json.malformed" };
  }
}

/** The text of a value, as `readCell` reads it back; defaults of flags and empty lists are written as nothing. */
export function writeCell(kind: CellKind | undefined, value: unknown): string {
  if (value === null || value === undefined) return "";
  return kind === undefined ? String(value) : WRITERS[kind](value);
}

const WRITERS: Record<CellKind, (value: unknown) => string> = {
  whole: String,
  decimal: String,
  list: (value) => (Array.isArray(value) ? value.join(";") : ""),
  json: (value) => (Array.isArray(value) && value.length === 0 ? "" : JSON.stringify(value)),
  "true-by-default": (value) => (value === false ? "false" : ""),
  "false-by-default": (value) => (value === true ? "true" : ""),
};
