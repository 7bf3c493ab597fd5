import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { loadReports } from "@/lib/db/reports/list";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNamesOf, unitsOfLevel } from "@/lib/db/units/names";
import { placedUnits } from "@/lib/db/units/read";
import { recordsSomewhere } from "@/lib/domain/policy";
import { reportPeriodsOf } from "@/lib/domain/report/period";
import { shownReport } from "@/lib/domain/report/report";
import type { NewReportChoice, ReportsScreen } from "@/lib/domain/screen/report";
import { readPlanYears } from "@/lib/queries/plans/read";

/** As many reports as the page shows: a dozen years of months, quarters, halves and years of a federation. */
const MOST_REPORTS = 200;

/** The reports of the units that the reader sees, and those that they may begin. */
export async function reportsPage(tx: SessionTx, scope: Scope): Promise<ReportsScreen> {
  const reports = await loadReports(tx, null, { after: null, limit: MOST_REPORTS });
  const names = await unitNamesOf(
    tx,
    reports.map(({ unit }) => unit),
  );
  const years = await readPlanYears(tx);
  return {
    reports: reports.map((report) => ({
      ...shownReport(report),
      unitName: names.get(report.unit) ?? report.unit,
    })),
    choice: recordsSomewhere(scope.memberships) ? await choiceOf(tx, scope) : null,
    periods: years.flatMap((year) =>
      reportPeriodsOf(year, scope.today).filter((period) => period.startsWith(String(year))),
    ),
    administers: scope.administers,
    today: scope.today,
  };
}

/** Null where there is no unit of which the reader writes reports. */
async function choiceOf(tx: SessionTx, scope: Scope): Promise<NewReportChoice | null> {
  const units = [...(await unitsOfLevel(tx, "PROVINCIAL")), ...(await unitsOfLevel(tx, "UPPER"))];
  const placed = await placedUnits(
    tx,
    units.map(({ code }) => code),
  );
  const own = units.filter(({ code }) => {
    const place = placed.get(code);
    return place !== undefined && actorOver(scope, place).records;
  });
  return own.length === 0 ? null : { units: own };
}
