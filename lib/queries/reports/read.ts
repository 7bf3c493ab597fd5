import type { Scope } from "@/lib/auth/scope";
import { loadCounted, loadReportSource } from "@/lib/db/reports/facts";
import { loadKeptAnswer, loadReport } from "@/lib/db/reports/read";
import { findVerified } from "@/lib/db/sign-in";
import type { SessionTx } from "@/lib/db/transaction";
import { answerFor, type ReportFigures, reportFigures } from "@/lib/domain/report/figures";
import { type FigureDifference, figuresTurnedBetween } from "@/lib/domain/report/frozen";
import { type KeptReport, typedCode, type VerifiedReport } from "@/lib/domain/report/report";
import { isStorable } from "@/lib/domain/text";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { tooSlow, wasEarlier } from "@/lib/queries/kept/figures";

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

/** A frozen report's figures are those that it keeps; another's are today's. @throws Failure NOT_FOUND, PLAN_NOT_FOUND */
export async function readFigured(tx: SessionTx, scope: Scope, id: string): Promise<FiguredReport> {
  const report = await loadReport(tx, id);
  const federation = scope.tenant.name;
  if (report.frozen !== null) {
    const { figures } = await loadKeptAnswer(tx, id);
    return { report, figures, federation };
  }
  const source = await loadReportSource(tx, report, (day) => snapshotOf(tx, day));
  // A paper has one day: figures of before are no part of it.
  if (wasEarlier(tx)) throw tooSlow();
  return { report, figures: reportFigures(source), federation };
}

/** What a code stands for; null for one that no frozen report bears. */
export async function verifiedReport(code: string): Promise<VerifiedReport | null> {
  return isStorable(code) ? ((await findVerified(typedCode(code))) ?? null) : null;
}

/** What today's records answer otherwise than a frozen report. @throws Failure NOT_FOUND for one that is not frozen */
export async function readDifferences(tx: SessionTx, id: string): Promise<Differences> {
  const { unit, asOf, frozen } = await loadReport(tx, id);
  const kept = await loadKeptAnswer(tx, id);
  const present = await snapshotOf(tx, { year: kept.question.year, asOf });
  if (wasEarlier(tx)) throw tooSlow();
  const answer = answerFor(present, unit);
  const counted = await loadCounted(tx, unit, present, answer);
  return { code: frozen?.code ?? "", items: figuresTurnedBetween(kept, { answer, counted }) };
}
