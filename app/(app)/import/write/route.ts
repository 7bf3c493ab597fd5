import { chosenFile, openedFile } from "@/app/(app)/import/checked";
import { answerInSteps } from "@/app/(app)/import/steps";
import { sha256Of } from "@/app/(app)/import/workbook";
import { IMPORT_ACTIONS } from "@/lib/actions/imports/all";
import { perform } from "@/lib/actions/pipeline";
import { requestIdOf } from "@/lib/http/caller";
import { importConfirmation } from "@/lib/schemas/import-question";

/** Writes what can be taken of a workbook, all of it or nothing, and tells how far it has come. */
export function POST(request: Request): Promise<Response> {
  return answerInSteps(request, async (advance) => {
    const opened = await openedFile(request, importConfirmation);
    const { token, bytes, question } = opened;
    const { found, headings, rows, shared, refused } = await chosenFile(opened);
    return perform(IMPORT_ACTIONS.write, {
      token,
      key: request.headers.get("idempotency-key") ?? undefined,
      requestId: requestIdOf(request.headers),
      advance,
      payload: {
        ...{ kind: question.kind, fileName: question.name, digest: sha256Of(bytes) },
        ...{ rows, shared, leftOut: refused.length, expected: question.expected },
        columns: { headings, fields: found.columns.map(({ field }) => field) },
      },
    });
  });
}
