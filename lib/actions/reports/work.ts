import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { wrongUnit } from "@/lib/actions/units/known";
import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { Failure, type FieldError, orNotFound, tooLate } from "@/lib/db/failure";
import { loadPlanYears } from "@/lib/db/plans/list";
import { loadReport } from "@/lib/db/reports/read";
import { insertReport, updateTexts } from "@/lib/db/reports/write";
import type { SessionTx } from "@/lib/db/transaction";
import { type PositionedUnit, placedUnit } from "@/lib/db/units/read";
import { earlierOf, yearOf } from "@/lib/domain/calendar";
import { landingMembership } from "@/lib/domain/policy";
import { reportSpan } from "@/lib/domain/report/period";
import { type KeptReport, type ShownReport, shownReport } from "@/lib/domain/report/report";
import type { newReport, reportEdit } from "@/lib/schemas/report";

/** Begins a report of the federation or of an upper-level unit. */
export async function beginReport({
  tx,
  scope,
  input: { period, unit, asOf },
  audit,
}: Work<z.output<typeof newReport>>): Promise<ShownReport> {
  refuse(await wrongReport(tx, { period, unit, asOf }));
  const place = await writableUnit(tx, scope, unit ?? landingMembership(scope.memberships)?.unit ?? "");
  if (place === null || place.level === "GRASSROOTS") throw new Failure("FORBIDDEN");
  const day = asOf ?? earlierOf(reportSpan(period).to, tx.who.today);
  if (!(await loadPlanYears(tx)).includes(yearOf(day))) throw new Failure("PLAN_NOT_FOUND");
  const id = await insertReport(tx, { unitId: place.id, period, asOf: day });
  await audit({
    entity: "report",
    entityId: id,
    unitId: place.id,
    after: { unit: place.unit, period, asOf: day },
  });
  return shownReport(await loadReport(tx, id));
}

/**
 * The unit, where the asker writes its reports.
 * @throws Failure FORBIDDEN where they only read them
 */
async function writableUnit(tx: SessionTx, scope: Scope, code: string): Promise<PositionedUnit | null> {
  const place = await placedUnit(tx, code);
  if (place !== null && !actorOver(scope, place).records) throw new Failure("FORBIDDEN");
  return place;
}

/**
 * What is known against a report that is to be begun, of what of it can be understood: its unit, its period, and the day of its
 * figures, which is the period's last, today while that goes on, or one of its days that is asked for.
 */
export async function wrongReport(
  tx: SessionTx,
  { period, unit, asOf = null }: Partial<z.output<typeof newReport>>,
): Promise<FieldError[]> {
  const { today } = tx.who;
  const { from, to } = reportSpan(period ?? String(yearOf(today)));
  const isOutside = asOf !== null && period !== undefined && (asOf < from || asOf > to);
  const isLate = asOf !== null && asOf > today;
  return [
    ...(await wrongUnit(tx, { unit })),
    ...(from > today ? [fieldError("period", "date.future", { today })] : []),
    ...(isLate ? [fieldError("asOf", "date.future", { today })] : []),
    ...(isOutside && !isLate ? [fieldError("asOf", "date.outsidePeriod", { from, to })] : []),
  ];
}

/** Writes on a report's paper. */
export async function writeReport({
  tx,
  scope,
  input,
  audit,
}: Work<z.output<typeof reportEdit>>): Promise<ShownReport> {
  const { id, version, ...given } = input;
  const { report, place } = await heldReport(tx, scope, id, version);
  const texts = Object.fromEntries(
    Object.entries(given).flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])),
  );
  const written = await updateTexts(tx, report, texts);
  if (!written) throw new Failure("STALE", { present: shownReport(await loadReport(tx, id)) });
  await audit({
    entity: "report",
    entityId: id,
    unitId: place.id,
    before: Object.fromEntries(Object.keys(texts).map((name) => [name, Reflect.get(report, name) ?? null])),
    after: texts,
  });
  return shownReport(await loadReport(tx, id));
}

/**
 * A report that the asker may write on, in the version that they saw.
 * @throws Failure NOT_FOUND, FORBIDDEN, STALE; ILLEGAL_TRANSITION for one that is frozen
 */
export async function heldReport(
  tx: SessionTx,
  scope: Scope,
  id: string,
  version: number | undefined,
): Promise<{ readonly report: KeptReport; readonly place: PositionedUnit }> {
  const report = await loadReport(tx, id);
  const place = orNotFound(await writableUnit(tx, scope, report.unit));
  if (version !== undefined && version !== report.version)
    throw new Failure("STALE", { present: shownReport(report) });
  if (report.frozen !== null) throw tooLate("ILLEGAL_TRANSITION", "frozen", report.frozen);
  return { report, place };
}
