import { sheetText } from "@/app/(app)/import/sheet-text";
import { PERSON_COLUMNS, PERSON_HEADS } from "@/components/people/pasted-people";
import { PEOPLE_ACTIONS } from "@/lib/actions/people/all";
import { mayBegin } from "@/lib/actions/pipeline";
import { writerOf } from "@/lib/http/caller";
import { answering } from "@/lib/http/problem";

const HEADED = PERSON_COLUMNS.map((name) => ({ name, headings: PERSON_HEADS[name] }));

/** A list of people in a workbook. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await writerOf(request.headers);
    await mayBegin(PEOPLE_ACTIONS.createMany, { token, requestId });
    return sheetText(request, HEADED);
  });
}
