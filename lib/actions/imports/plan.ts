import type { Work } from "@/lib/actions/definition";
import { fieldError } from "@/lib/actions/field-error";
import type { Allowed } from "@/lib/actions/records/judge";
import { Failure, type FieldError } from "@/lib/db/failure";
import type { ImportedRecord } from "@/lib/db/imports/read";
import type { TakenRow } from "@/lib/domain/screen/import";
import type { ImportRows } from "@/lib/schemas/import";

/** A row, its names as codes; `own` of what it says itself, without what holds of every new record. */
export type ImportRow = ImportRows[number] & { readonly own: ImportRows[number]["said"] };

/** A row with what would become of it, or all that is wrong with it. */
export type Planned<T extends TakenRow = TakenRow> =
  | { readonly line: number; readonly refused: readonly FieldError[] }
  | { readonly line: number; readonly taken: T };

/** What writing needs of an action. */
export type Writing = Pick<Work<unknown>, "tx" | "scope" | "audit" | "advance">;

/** What would become of rows, and how those that are taken are written. */
export interface RowsPlan {
  readonly rows: readonly Planned[];
  write(work: Writing, taken: ReadonlySet<number>): Promise<ImportedRecord[]>;
}

/** How a refusal of a whole record is told of the row: beside the field that says where it belongs. */
function refusedFields(failure: Failure, place: string): readonly FieldError[] {
  if (failure.code === "INVALID") return failure.detail.errors ?? [];
  if (failure.code === "FORBIDDEN") return [fieldError(place, "import.forbidden")];
  if (failure.code === "WITHDRAWN") return [fieldError(place, "import.withdrawn")];
  throw failure;
}

/** A row that was judged. @param place the field that says where the record belongs */
export function plannedOf<T, R extends TakenRow>(
  line: number,
  judged: Allowed<T> | undefined,
  place: string,
  make: (judged: T) => R,
): Planned<R> {
  if (judged === undefined) throw new Error("Nothing was judged");
  if (judged instanceof Failure) return { line, refused: refusedFields(judged, place) };
  return { line, taken: make(judged) };
}

/** The rows that can be taken, with their lines. */
export function takenRows<T extends TakenRow>(
  rows: readonly Planned<T>[],
): (T & { readonly line: number })[] {
  return rows.flatMap((row) => ("taken" in row ? [{ ...row.taken, line: row.line }] : []));
}
