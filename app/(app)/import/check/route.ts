import { type CheckedSheet, cellSaid, checkedFile, openedFile } from "@/app/(app)/import/checked";
import { faultsOf, type Telling, tellingOf } from "@/app/(app)/import/faults";
import { takenRows } from "@/lib/actions/imports/plan";
import type { FoundSheet, ImportAnswer } from "@/lib/domain/screen/import";
import { type JudgedSheet, summaryOf } from "@/lib/domain/screen/import-summary";
import { unkept } from "@/lib/http/headers";
import { answering } from "@/lib/http/problem";
import { importQuestion } from "@/lib/schemas/import-question";
import { causesOf } from "@/lib/words/import-causes";
import { importedWordsIn } from "@/lib/words/imported";

/** What a workbook holds and what would become of it; nothing is written. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async () => {
    const opened = await openedFile(request, importQuestion);
    const { sheets, unsure } = await checkedFile(opened);
    const telling = tellingOf(request);
    const judged = sheets.flatMap((sheet) => judgedOf(sheet, telling) ?? []);
    const answer: ImportAnswer = {
      found: {
        sheets: opened.grids.map(({ name }) => name),
        unsure,
        read: sheets.map(foundOf),
      },
      checked: judged.length === 0 || judged.length < sheets.length ? null : summaryOf(judged),
    };
    return unkept(answer);
  });
}

/** Null while it is not known what its rows say. */
function judgedOf(sheet: CheckedSheet, telling: Telling): JudgedSheet | null {
  const { read, checked } = sheet;
  if (checked === null) return null;
  const { kind, found } = read;
  const { called } = importedWordsIn(kind, telling.messages);
  return {
    rows: takenRows(checked.rows).map((row) => ({ ...row, called: called(row.called) })),
    leftOut: read.refused.length + checked.refused.length,
    takenFor: checked.takenFor,
    causes: causesOf(found.sheet, kind, faultsOf(sheet, telling), telling.messages),
  };
}

/** What was found of a sheet, its columns' values as people read them. */
function foundOf(sheet: CheckedSheet): FoundSheet {
  const { found } = sheet.read;
  const columns = found.columns.map(({ values, ...column }) => ({
    ...column,
    values: values.map((text) => cellSaid(sheet, column.field, text)),
  }));
  return { ...found, columns };
}
