import { tellingOf } from "@/app/(app)/import/causes";
import { type CheckedSheet, cellSaid, checkedFile, openedFile } from "@/app/(app)/import/checked";
import { summaryOf } from "@/app/(app)/import/summary";
import type { FoundSheet, ImportAnswer } from "@/lib/domain/screen/import";
import { unkept } from "@/lib/http/headers";
import { answering } from "@/lib/http/problem";
import { importQuestion } from "@/lib/schemas/import-question";

/** What a workbook holds and what would become of it; nothing is written. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async () => {
    const opened = await openedFile(request, importQuestion);
    const { sheets, unsure } = await checkedFile(opened);
    const answer: ImportAnswer = {
      found: {
        sheets: opened.grids.map(({ name }) => name),
        unsure,
        read: sheets.map(foundOf),
      },
      checked: summaryOf(sheets, tellingOf(request)),
    };
    return unkept(answer);
  });
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
