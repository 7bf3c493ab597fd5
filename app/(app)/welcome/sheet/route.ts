import { sheetText } from "@/app/(app)/import/sheet-text";
import { mayBegin } from "@/lib/actions/pipeline";
import { UNIT_ACTIONS } from "@/lib/actions/units/all";
import { UNIT_COLUMNS, UNIT_HEADS } from "@/lib/domain/pasted-units";
import { writerOf } from "@/lib/http/caller";
import { answering } from "@/lib/http/problem";

const HEADED = UNIT_COLUMNS.map((name) => ({ name, headings: UNIT_HEADS[name] }));

/** A list of units in a workbook. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await writerOf(request.headers);
    await mayBegin(UNIT_ACTIONS.createMany, { token, requestId });
    return sheetText(request, HEADED);
  });
}
