import type * as z from "zod";
import { fieldError, refuse } from "@/lib/actions/field-error";
import type { CheckedRows } from "@/lib/actions/imports/check";
import { checkSheets, sortedSheets } from "@/lib/actions/imports/sheets";
import { withScope } from "@/lib/auth/scope";
import { ALL_KINDS } from "@/lib/domain/screen/import";
import { writerOf } from "@/lib/http/caller";
import { sentFile } from "@/lib/http/sent-file";
import { namesOfUnits, ofRecorder, rememberedMatch } from "@/lib/queries/imports/read";
import type { Field } from "@/lib/records/field";
import { type ImportedKind, importedFields } from "@/lib/records/imported";
import { IMPORT_BYTES } from "@/lib/records/limits";
import type { ImportQuestion } from "@/lib/schemas/import-question";
import { textOf } from "@/lib/transfer/workbook/cell-value";
import { type CellGrid, Refused } from "@/lib/transfer/workbook/grid";
import { openWorkbook } from "@/lib/transfer/workbook/open";
import type { ReadSheet, Remember } from "@/lib/transfer/workbook/sheet";
import { type ReadWorkbook, readWorkbook } from "@/lib/transfer/workbook/sheets";

/** A file that somebody who records has sent, opened. */
export interface Opened<Question> {
  readonly token: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly grids: readonly CellGrid[];
  readonly question: Question;
}

/** @throws Failure for whoever may not record, before anything of theirs is opened; INVALID for a file that is not read */
export async function openedFile<Q>(request: Request, schema: z.ZodType<Q>): Promise<Opened<Q>> {
  const { token } = await writerOf(request.headers);
  await withScope(token, "read", ofRecorder);
  const { bytes, question } = await sentFile(request, IMPORT_BYTES, schema);
  return { token, bytes, question, grids: await readable(() => openWorkbook(bytes)) };
}

/** @throws Failure INVALID with the reason why a file is not read */
export async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refused) refuse([fieldError("file", `workbook.${error.reason}`)]);
    throw error;
  }
}

/** A sheet as it is read, and what would become of its rows once every field that must be has its column in each. */
export interface CheckedSheet {
  readonly read: ReadSheet;
  readonly checked: CheckedRows | null;
  /** Names by code of the units that its cells name. */
  readonly names: ReadonlyMap<string, string>;
}

/** A cell of a column as people read it: a unit's code with its name. */
export function cellSaid(
  { read: { kind }, names }: Pick<CheckedSheet, "names" | "read">,
  field: string | null,
  text: string,
): string {
  const name = field !== null && namesUnit(kind, field) ? names.get(text) : undefined;
  return name === undefined ? text : `${name} (${text})`;
}

function namesUnit(kind: ImportedKind, field: string): boolean {
  return importedFields(kind).some((each) => each.name === field && isOfUnits(each.field));
}

function isOfUnits(field: Field): boolean {
  return field.kind === "reference" && field.to === "units";
}

/** What stands in the columns of units. */
function unitCells({ kind, found, lines }: ReadSheet): string[] {
  const places = found.columns.flatMap(({ field }, at) =>
    field !== null && namesUnit(kind, field) ? [at] : [],
  );
  const cells = [...lines.values()].flatMap((line) => places.map((at) => textOf(line[at] ?? null)));
  return [...new Set(cells)];
}

/** The sheets of a workbook, and those of which nobody can tell what they are. */
export interface CheckedWorkbook extends Pick<ReadWorkbook, "unsure"> {
  readonly sheets: readonly CheckedSheet[];
}

/** Holds a workbook against what is stored; nothing of it stays. */
export function checkedFile({ token, grids, question }: Opened<ImportQuestion>): Promise<CheckedWorkbook> {
  // Only what is held against one another has to be written to be tried.
  const several = question.kind === ALL_KINDS || (question.sheets ?? []).length > 1;
  const work: Parameters<typeof withScope<CheckedWorkbook>>[2] = async (tx, scope) => {
    const remember: Remember = (kind, headings) => rememberedMatch(tx, scope, kind, headings);
    const { sheets, unsure } = await readWorkbook(grids, question, remember);
    const read = sortedSheets(sheets);
    const names = await namesOfUnits(tx, read.flatMap(unitCells));
    const checked = read.every(isWhole) ? await checkSheets(tx, scope, read) : [];
    return { sheets: read.map((each, at) => ({ read: each, checked: checked[at] ?? null, names })), unsure };
  };
  return readable(() =>
    several ? withScope(token, "write", work, "leisure") : withScope(token, "read", work),
  );
}

function isWhole({ found }: ReadSheet): boolean {
  return found.missing.length === 0;
}

/** A workbook as it is read by what was chosen. @throws Failure INVALID where a field is missing that must be said */
export async function chosenFile({ grids, question }: Opened<ImportQuestion>): Promise<ReadSheet[]> {
  const { sheets } = await readable(() => readWorkbook(grids, question, async () => null));
  refuse(sheets.flatMap(({ found }) => found.missing.map((name) => fieldError(name, "required"))));
  return [...sheets];
}
