import type * as z from "zod";
import { descriptionOf, RECORD_KINDS, type RecordKind, type RowOf } from "@/lib/records/all";
import type { Field } from "@/lib/records/field";
import { keyed } from "@/lib/records/keys";
import { columnOf } from "@/lib/records/names";
import { rowSchema } from "@/lib/schemas/record";

/** One file of a bundle: a kind of record. */
export type FileId = RecordKind;
export const FILE_IDS = RECORD_KINDS;

/** A row of a file with its values as the records keep them: absent = null, lists as arrays, instants with +07:00. */
export type BundleRow<F extends FileId> = RowOf<F>;

/** A file's name, its columns in the page's order, its key, and the schema of a row. */
export interface BundleFile<F extends FileId = FileId> {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns that name a row; unique together. */
  readonly key: readonly string[];
  /** What each column holds. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly row: z.ZodType<BundleRow<F>>;
}

type BundleFiles = { readonly [F in FileId]: BundleFile<F> };

function fileOf<F extends FileId>(kind: F): BundleFile<F> {
  const { key, fields } = descriptionOf(kind);
  const columns = Object.entries(fields).flatMap(([name, field]): [string, Field][] =>
    field.bundle === false ? [] : [[columnOf(name), field]],
  );
  return {
    name: `${columnOf(kind)}.csv`,
    columns: columns.map(([column]) => column),
    key: key.map(columnOf),
    fields: new Map(columns),
    row: rowSchema(kind),
  };
}

/** The files of a federation's records (interfaces.md §3), in an order in which each refers to those before it. */
export const BUNDLE_FILES = filesOf(fileOf);

function filesOf(make: <F extends FileId>(kind: F) => BundleFile<F>): BundleFiles;
function filesOf(make: (kind: FileId) => unknown): Readonly<Record<FileId, unknown>> {
  return keyed(FILE_IDS, make);
}

/** A federation's records in memory: every file's rows, none where the file is missing. */
export type Bundle = { readonly [F in FileId]: readonly BundleRow<F>[] };

/** A bundle without a row; spread it below the files that there are. */
export const EMPTY_BUNDLE: Bundle = keyed(FILE_IDS, () => []);

/** The bundle of the rows that each file has. */
export function bundleOf(rowsOf: <F extends FileId>(file: F) => readonly BundleRow<F>[]): Bundle;
export function bundleOf(
  rowsOf: (file: FileId) => readonly unknown[],
): Readonly<Record<FileId, readonly unknown[]>> {
  return keyed(FILE_IDS, rowsOf);
}
