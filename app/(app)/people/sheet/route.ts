import * as z from "zod";
import { readable } from "@/app/(app)/import/checked";
import { PERSON_COLUMNS, PERSON_HEADS } from "@/components/people/pasted-people";
import { PEOPLE_ACTIONS } from "@/lib/actions/people/all";
import { mayBegin } from "@/lib/actions/pipeline";
import { writerOf } from "@/lib/http/caller";
import { answering } from "@/lib/http/problem";
import { sentFile } from "@/lib/http/sent-file";
import { IMPORT_BYTES } from "@/lib/records/limits";
import { textOf } from "@/lib/transfer/workbook/cell-value";
import { headPlace } from "@/lib/transfer/workbook/heading";
import { openWorkbook } from "@/lib/transfer/workbook/open";

const HEADED = PERSON_COLUMNS.map((name) => ({ name, headings: PERSON_HEADS[name] }));

/** A list of people in a workbook, as it would be pasted from it; nothing is written. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await writerOf(request.headers);
    await mayBegin(PEOPLE_ACTIONS.createMany, { token, requestId });
    const { bytes } = await sentFile(request, IMPORT_BYTES, z.strictObject({}));
    const grids = await readable(() => openWorkbook(bytes));
    const { sheet, row } = headPlace(grids, HEADED);
    const lines = (grids[sheet]?.rows ?? []).slice(row).filter((cells) => cells.length > 0);
    const text = lines.map((cells) => cells.map((cell) => textOf(cell).replaceAll(/\s+/g, " ")).join("\t"));
    return Response.json({ text: text.join("\n") }, { headers: { "Cache-Control": "private, no-store" } });
  });
}
