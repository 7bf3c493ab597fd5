import { sheetText } from "@/app/(app)/import/sheet-text";
import { mayBegin } from "@/lib/actions/pipeline";
import { UNIT_ACTIONS } from "@/lib/actions/units/all";
import { UNIT_HEADED } from "@/lib/domain/listed-rows";
import { COUNTING } from "@/lib/domain/pasted-table";
import { attemptOf, writerOf } from "@/lib/http/caller";
import { answering } from "@/lib/http/problem";

/** A list of units in a workbook. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await writerOf(request.headers);
    await mayBegin(UNIT_ACTIONS.createMany, { ...attemptOf(request.headers), token, requestId });
    return sheetText(request, [COUNTING, ...UNIT_HEADED]);
  });
}
