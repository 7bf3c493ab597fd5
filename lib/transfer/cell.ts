import type { Field, FieldKind } from "@/lib/records/field";

/** What a cell holds: a value (undefined = empty, for the schema's default), or the key of what is wrong with it. */
export type CellValue = { readonly value: unknown } | { readonly error: string };

const EMPTY: CellValue = { value: undefined };

/** Reads a cell's text; what the value may be is the schema's business. */
export function readCell({ kind }: Pick<Field, "kind">, cell: string): CellValue {
  if (cell === "") return EMPTY;
  return READERS[kind]?.(cell) ?? { value: cell };
}

/** Kinds that are not text. */
const READERS: { readonly [K in FieldKind]?: (cell: string) => CellValue } = {
  count: readWhole,
  year: readWhole,
  weight: (cell) =>
    /^-?\d{1,15}(\.\d{1,15})?$/.test(cell) ? { value: Number(cell) } : { error: "number.malformed" },
  choices: (cell) => ({ value: cell.split(";") }),
  json: readJson,
  flag: (cell) =>
    cell === "true" || cell === "false" ? { value: cell === "true" } : { error: "choice.unknown" },
};

function readWhole(cell: string): CellValue {
  return /^-?\d{1,15}$/.test(cell) ? { value: Number(cell) } : { error: "number.notWhole" };
}

function readJson(cell: string): CellValue {
  try {
    return { value: JSON.parse(cell) };
  } catch {
    return { error: "json.malformed" };
  }
}

/** The text of a value, as `readCell` reads it back; defaults of flags and empty lists are written as nothing. */
export function writeCell(field: Field, value: unknown): string {
  if (value === null || value === undefined) return "";
  switch (field.kind) {
    case "choices":
      return Array.isArray(value) ? value.join(";") : "";
    case "json":
      return Array.isArray(value) && value.length === 0 ? "" : JSON.stringify(value);
    case "flag":
      return value === field.otherwise ? "" : String(value);
    default:
      return String(value);
  }
}
