import type { Scope } from "@/lib/auth/scope";
import { loadCounted } from "@/lib/db/reports/facts";
import { loadKeptAnswer, loadReport, loadVerified } from "@/lib/db/reports/read";
import type { SessionTx } from "@/lib/db/transaction";
import { namesReporters } from "@/lib/domain/report/appendices";
import { answerFor, type ReportFigures, type ReportPart } from "@/lib/domain/report/figures";
import { type FigureDifference, figuresTurnedBetween } from "@/lib/domain/report/frozen";
import { type KeptReport, typedCode, type VerifiedReport } from "@/lib/domain/report/report";
import { isStorable } from "@/lib/domain/text";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { tooSlow, wasEarlier } from "@/lib/queries/kept/figures";
import { parseKept } from "@/lib/schemas/kept-answer";
import { figuresOrPart, presentFigures } from "./figures";

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
 * A frozen report's figures are those that it keeps; another's are today's. Whoever reads reporters' names in them is told
 * of, each time.
 * @throws Failure NOT_FOUND, PLAN_NOT_FOUND
 */
export async function readFigured(tx: SessionTx, scope: Scope, id: string): Promise<FiguredReport> {
  const report = await loadReport(tx, id);
  const figures = report.frozen ? await keptFigures(tx, id) : await presentFigures(tx, report);
  return figured(tx, scope, report, figures);
}

/** The same for a page, or what of it is being made. @throws Failure NOT_FOUND, PLAN_NOT_FOUND */
export async function readFiguredOrPart(
  tx: SessionTx,
  scope: Scope,
  id: string,
): Promise<FiguredReport | { readonly report: KeptReport; readonly part: ReportPart }> {
  const report = await loadReport(tx, id);
  const figures = report.frozen ? await keptFigures(tx, id) : await figuresOrPart(tx, report);
  return typeof figures === "string" ? { report, part: figures } : figured(tx, scope, report, figures);
}

async function keptFigures(tx: SessionTx, id: string): Promise<ReportFigures> {
  return parseKept(await loadKeptAnswer(tx, id)).figures;
}

function figured(tx: SessionTx, scope: Scope, report: KeptReport, figures: ReportFigures): FiguredReport {
  if (namesReporters(figures.appendices)) tx.named.add("reporters", report.unit);
  return { report, figures, federation: scope.tenant.name };
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
