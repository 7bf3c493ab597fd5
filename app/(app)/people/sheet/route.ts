import { sheetText } from "@/app/(app)/import/sheet-text";
import { PERSON_HEADED } from "@/components/people/pasted-people";
import { PEOPLE_ACTIONS } from "@/lib/actions/people/all";
import { mayBegin } from "@/lib/actions/pipeline";
import { COUNTING } from "@/lib/domain/pasted-table";
import { attemptOf, writerOf } from "@/lib/http/caller";
import { answering } from "@/lib/http/problem";

/** A list of people in a workbook. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await writerOf(request.headers);
    await mayBegin(PEOPLE_ACTIONS.createMany, { ...attemptOf(request.headers), token, requestId });
    return sheetText(request, [COUNTING, ...PERSON_HEADED]);
  });
}
