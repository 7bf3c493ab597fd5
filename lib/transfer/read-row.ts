import type * as z from "zod";
import { columnOf, fieldOf } from "@/lib/records/names";
import type { BundleFile, BundleRow, FileId } from "./bundle";
import { readCell } from "./cell";
import type { Problem } from "./problem";

/** What is wrong in one column of a row. */
export interface RowProblem {
  readonly column: string;
  readonly key: string;
  readonly values: Problem["values"];
}

/** A row as its schema gave it back, or all that is wrong with it. */
export type ReadRow<F extends FileId> =
  | { readonly row: BundleRow<F>; readonly problems?: never }
  | { readonly problems: readonly RowProblem[] };

/** The reader of a file's rows, for a header of known columns. */
export function rowReader<F extends FileId>(
  file: BundleFile<F>,
  header: readonly string[],
): (cells: readonly string[]) => ReadRow<F> {
  const columns = header.flatMap((column) => {
    const held = file.fields.get(column);
    return held === undefined ? [] : [{ column, field: fieldOf(column), held }];
  });
  return (cells) => {
    const raw: Record<string, unknown> = {};
    const malformed: RowProblem[] = [];
    for (const [index, { column, field, held }] of columns.entries()) {
      const text = cells[index] ?? "";
      const cell = readCell(held, text);
      if ("error" in cell) malformed.push({ column, key: cell.error, values: { value: text } });
      else raw[field] = cell.value;
    }
    const parsed = file.row.safeParse(raw);
    if (parsed.success && malformed.length === 0) return { row: parsed.data };
    const textOf = (column: string) => cells[header.indexOf(column)] ?? "";
    const refused = parsed.success ? [] : parsed.error.issues.map((issue) => problemOf(issue, textOf));
    const known = new Set(malformed.map(({ column }) => column));
    return { problems: [...malformed, ...refused.filter(({ column }) => !known.has(column))] };
  };
}

function problemOf(issue: z.core.$ZodIssue, textOf: (column: string) => string): RowProblem {
  const [field, ...inside] = issue.path;
  const column = columnOf(String(field));
  const unknown = issue.code === "unrecognized_keys" ? issue.keys : [];
  const at = [...inside, ...unknown].join(".");
  return {
    column,
    key: issue.message,
    values: { value: textOf(column), ...boundsOf(issue), ...(at === "" ? {} : { at }) },
  };
}

function boundsOf(issue: z.core.$ZodIssue): Record<string, number> {
  if (issue.code === "too_big") return { maximum: Number(issue.maximum) };
  return issue.code === "too_small" ? { minimum: Number(issue.minimum) } : {};
}
