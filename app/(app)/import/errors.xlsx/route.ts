import { attachment } from "@/app/(app)/attachment";
import { type CheckedSheet, checkedFile, openedFile, readable } from "@/app/(app)/import/checked";
import { faultsOf, type Telling, tellingOf } from "@/app/(app)/import/faults";
import { tell } from "@/lib/auth/told";
import { answering } from "@/lib/http/problem";
import { importQuestion } from "@/lib/schemas/import-question";
import type { Marks } from "@/lib/transfer/workbook/mark-rows";
import { markedFile } from "@/lib/transfer/workbook/marked-file";

/** The same workbook with what is wrong written beside each row. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async (requestId) => {
    const opened = await openedFile(request, importQuestion);
    const telling = tellingOf(request);
    const { sheets } = await checkedFile(opened);
    const marks = sheets.map((sheet) => marksOf(sheet, telling));
    const { content, format } = await readable(() => markedFile(opened, marks));
    await tell(opened.token, { action: "csv.export", entity: "export", entityId: "import", requestId });
    return new Response(content, {
      headers: attachment(nameOf(opened.question.name, telling, format), format),
    });
  });
}

/** What is wrong with the rows of a sheet, in the first column that is free. */
function marksOf(sheet: CheckedSheet, telling: Telling): Marks {
  const { found } = sheet.read;
  const texts = [...Map.groupBy(faultsOf(sheet, telling), ({ line }) => line)].map(
    ([line, faults]) => [line, [...new Set(faults.map(({ why }) => why))].join("; ")] as const,
  );
  return {
    sheet: found.sheet,
    column: found.columns.length,
    texts: [[found.headLine, telling.messages.importWords.template.errors], ...texts],
  };
}

/** The file's own name, with what it now has more. */
function nameOf(name: string, { messages }: Telling, format: string): string {
  return `${name.replace(/\.\w+$/, "")} - ${messages.importWords.template.errors}.${format}`;
}
