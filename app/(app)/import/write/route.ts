import { chosenFile, openedFile } from "@/app/(app)/import/checked";
import { answerInSteps } from "@/app/(app)/import/steps";
import { IMPORT_ACTIONS } from "@/lib/actions/imports/all";
import { perform } from "@/lib/actions/pipeline";
import { withScope } from "@/lib/auth/scope";
import type { DoneImport } from "@/lib/domain/screen/import";
import { attemptOf, requestIdOf } from "@/lib/http/caller";
import { changedFigures, figuresIn, yearsIn } from "@/lib/queries/imports/figures";
import { importConfirmation } from "@/lib/schemas/import-question";
import { sha256Of } from "@/lib/transfer/workbook/sheet";

/** Writes what can be taken of a workbook, all of it or nothing, and tells how far it has come. */
export function POST(request: Request): Promise<Response> {
  return answerInSteps(request, async (advance) => {
    const opened = await openedFile(request, importConfirmation);
    const { token, bytes, question } = opened;
    const read = await chosenFile(opened);
    const legible = read.filter(({ rows }) => rows.length > 0);
    const years = yearsIn(legible);
    const before = await figuresHad(token, years);
    const begun = Date.now();
    const done = await perform(IMPORT_ACTIONS.write, {
      ...attemptOf(request.headers),
      token,
      requestId: requestIdOf(request.headers),
      advance,
      payload: {
        ...{ fileName: question.name, digest: sha256Of(bytes) },
        ...{ expected: question.expected, leftOut: read.flatMap(({ refused }) => refused).length },
        sheets: legible.map(({ kind, found, headings, rows, shared }) => ({
          ...{ kind, rows, shared },
          columns: { headings, fields: found.columns.map(({ field }) => field) },
        })),
      },
    });
    // What was written by an earlier request under the same key has changed its figures then.
    const isNow = Date.parse(done.at) >= begun;
    const figures = isNow ? changedFigures(before, await figuresHad(token, years)) : null;
    return { ...done, figures } satisfies DoneImport;
  });
}

/** The figures of some years; null where they cannot be had, which is no reason not to write. */
function figuresHad(token: string, years: readonly number[]) {
  return withScope(token, "read", (tx, scope) => figuresIn(tx, scope, years), "leisure").catch(() => null);
}
