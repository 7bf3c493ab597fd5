import type { Scope } from "@/lib/auth/scope";
import { loadCounted, loadReportSource } from "@/lib/db/reports/facts";
import { loadKeptAnswer, loadReport, loadVerified } from "@/lib/db/reports/read";
import type { SessionTx } from "@/lib/db/transaction";
import { namesReporters, rowCountOf } from "@/lib/domain/report/appendices";
import { answerFor, type ReportFigures, reportFigures } from "@/lib/domain/report/figures";
import { type FigureDifference, figuresTurnedBetween } from "@/lib/domain/report/frozen";
import { type KeptReport, typedCode, type VerifiedReport } from "@/lib/domain/report/report";
import { isStorable } from "@/lib/domain/text";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { tooSlow, wasEarlier } from "@/lib/queries/kept/figures";
import { keyFor } from "@/lib/queries/kept/question";
import { keep } from "@/lib/queries/kept/store";
import { parseKept } from "@/lib/schemas/kept-answer";

/** What the figures cost in memory, roughly, for each row of an appendix. */
const ROW_BYTES = 2_000;

/** A report with the figures that its paper is made of. */
export interface FiguredReport {
  readonly report: KeptReport;
  readonly figures: ReportFigures;
  /** The federation's name. */
  readonly federation: string;
}

/** The results of a frozen report that are others by now. */
interface Differences {
  readonly code: string;
  readonly items: readonly FigureDifference[];
}

/**
 * A frozen report's figures are those that it keeps; another's are today's, worked out once for all who see the same. Whoever
 * reads reporters' names in them is told of, each time.
 * @throws Failure NOT_FOUND, PLAN_NOT_FOUND
 */
export async function readFigured(tx: SessionTx, scope: Scope, id: string): Promise<FiguredReport> {
  const report = await loadReport(tx, id);
  const figures = report.frozen
    ? parseKept(await loadKeptAnswer(tx, id)).figures
    : await presentFigures(tx, report);
  if (namesReporters(figures.appendices)) tx.named.add("reporters", report.unit);
  return { report, figures, federation: scope.tenant.name };
}

function presentFigures(tx: SessionTx, { unit, period, asOf }: KeptReport): Promise<ReportFigures> {
  const asked = { unit, period, asOf };
  return keep(keyFor(tx.who, { name: "report", params: asked }), {
    make: async () => {
      const source = await loadReportSource(tx, asked, (day) => snapshotOf(tx, day));
      // A paper has one day: figures of before are no part of it.
      if (wasEarlier(tx)) throw tooSlow();
      return reportFigures(source);
    },
    bytes: ({ appendices }) => rowCountOf(appendices) * ROW_BYTES,
  });
}

/** What a code stands for; null for one that no frozen report bears. */
export async function verifiedReport(code: string): Promise<VerifiedReport | null> {
  return isStorable(code) ? ((await loadVerified(typedCode(code))) ?? null) : null;
}

/** What today's records answer otherwise than a frozen report. @throws Failure NOT_FOUND for one that is not frozen */
export async function readDifferences(tx: SessionTx, id: string): Promise<Differences> {
  const { unit, asOf, frozen } = await loadReport(tx, id);
  const kept = parseKept(await loadKeptAnswer(tx, id));
  const present = await snapshotOf(tx, { year: kept.question.year, asOf });
  if (wasEarlier(tx)) throw tooSlow();
  const answer = answerFor(present, unit);
  const counted = await loadCounted(tx, unit, present, answer);
  return { code: frozen?.code ?? "", items: figuresTurnedBetween(kept, { answer, counted }) };
}
