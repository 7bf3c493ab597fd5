import type * as z from "zod";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { type CheckedRows, checkRows } from "@/lib/actions/imports/check";
import { withScope } from "@/lib/auth/scope";
import { writerOf } from "@/lib/http/caller";
import { sentFile } from "@/lib/http/sent-file";
import { ofRecorder, rememberedMatch } from "@/lib/queries/imports/read";
import { IMPORT_BYTES } from "@/lib/records/limits";
import type { ImportQuestion } from "@/lib/schemas/import-question";
import { type CellGrid, Refused } from "@/lib/transfer/workbook/grid";
import { openWorkbook } from "@/lib/transfer/workbook/open";
import { type ReadWorkbook, readWorkbook } from "./workbook";

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

/** A workbook as it is readWorkbook, and what would become of its rows once every field that must be has its column. */
export interface CheckedFile {
  readonly read: ReadWorkbook;
  readonly checked: CheckedRows | null;
}

/** Holds a workbook against what is stored; nothing is written. */
export function checkedFile({ token, grids, question }: Opened<ImportQuestion>): Promise<CheckedFile> {
  return readable(() =>
    withScope(token, "read", async (tx, scope) => {
      const remember = (headings: string) => rememberedMatch(tx, scope, question.kind, headings);
      const read = await readWorkbook(grids, question, remember);
      const whole = read.found.missing.length === 0;
      return {
        read,
        checked: whole ? await checkRows(tx, scope, question.kind, read.rows, read.shared) : null,
      };
    }),
  );
}

/** A workbook as it is readWorkbook by what was chosen. @throws Failure INVALID where a field is missing that must be said */
export async function chosenFile({ grids, question }: Opened<ImportQuestion>): Promise<ReadWorkbook> {
  const read = await readable(() => readWorkbook(grids, question, async () => null));
  refuse(read.found.missing.map((name) => fieldError(name, "required")));
  return read;
}
