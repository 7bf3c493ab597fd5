import {
  addDays,
  type CivilDate,
  civilDate,
  firstDayOfYear,
  isCivilDate,
  monthOf,
  yearOf,
} from "@/lib/domain/calendar";
import { unitsInScope } from "@/lib/domain/compliance/by-unit";
import type { Day } from "@/lib/domain/compliance/day";
import { indexFacts } from "@/lib/domain/compliance/records";
import type { Compliance } from "@/lib/domain/compliance/result";
import { spanOf } from "@/lib/domain/compliance/span";
import { isSummed } from "@/lib/domain/measure";
import { type AppointedReporter, type ReportedActivity, sizedDuties } from "@/lib/domain/report/appendices";
import { type CountedOf, countedBy } from "@/lib/domain/report/counted";
import type { Folded, ReportPart, ReportSource } from "@/lib/domain/report/figures";
import { reportSpan } from "@/lib/domain/report/period";
import type { KeptReport } from "@/lib/domain/report/report";
import { type PlacedUnit, targetsOf } from "@/lib/domain/screen/matrix";
import { loadOutlets } from "../catalogue";
import { countLook, loadCountEvidence } from "../evidence/count";
import { orNotFound } from "../failure";
import { loadPlanYears } from "../plans/list";
import type { SessionTx } from "../transaction";
import { reachOf } from "../units/reach";
import { unitIds } from "../units/read";
import { loadSpread } from "./count";
import { loadAppointed } from "./list";
import { loadVersionedEvidence } from "./rows";

/** So many activities at most are listed one by one; of more the number is told. */
const MOST_LISTED = 500;

/**
 * All that a report is made of, in the transaction's snapshot.
 * @param fold how the figures of a day come about: kept for everybody, or made for this one time
 * @param begin told of each part as it comes to it
 * @throws Failure PLAN_NOT_FOUND; NOT_FOUND for a unit out of sight
 */
export async function loadReportSource(
  tx: SessionTx,
  { unit, period, asOf }: Pick<KeptReport, "unit" | "period" | "asOf">,
  fold: (day: Day) => Promise<Folded>,
  begin: (part: ReportPart) => void = () => undefined,
): Promise<ReportSource> {
  const year = yearOf(asOf);
  const { from } = reportSpan(period);
  const present = await fold({ year, asOf });
  const place = orNotFound(present.units.find(({ code }) => code === unit));
  const planned = await loadPlanYears(tx);
  const codes = place.level === "PROVINCIAL" ? null : unitsInScope(present.facts, unit, "subtree", asOf);
  const ids = codes && [...(await unitIds(tx, [...codes])).values()];
  begin("ACTIVITIES");
  const listed = await activitiesOf(tx, present, place, from);
  begin("BEFORE");
  const before =
    from > firstDayOfYear(year) ? (await fold({ year, asOf: addDays(from, -1) })).compliance : null;
  begin("LAST_YEAR");
  const lastYear = planned.includes(year - 1)
    ? await fold({ year: year - 1, asOf: aYearBefore(asOf) })
    : null;
  begin("SPREAD");
  const spread = await loadSpread(tx, ids, from, asOf);
  begin("REPORTERS");
  const reporters = await reportersOf(tx, present);
  return { unit, from, present, before, lastYear, spread, reporters, ...listed };
}

/**
 * What each result of a unit's answer rests on, as far as the session sees it.
 * @param answer the part of the folded day that the report is about
 */
export async function loadCounted(
  tx: SessionTx,
  unit: string,
  { plan, facts }: Pick<Folded, "plan" | "facts">,
  answer: Compliance,
): Promise<CountedOf[]> {
  const root = orNotFound((await unitIds(tx, [unit])).get(unit));
  const evidence = await loadVersionedEvidence(tx, await reachOf(tx, [root]), plan, answer);
  return countedBy({ plan, facts, compliance: answer }, evidence);
}

function aYearBefore(day: CivilDate): CivilDate {
  const same = `${yearOf(day) - 1}${day.slice(4)}`;
  return isCivilDate(same) ? same : civilDate(yearOf(day) - 1, monthOf(day), 28);
}

interface Listed {
  readonly activities: readonly ReportedActivity[];
  readonly activitiesCutAt: number | null;
}

/** The activities of the period behind the unit's own counts, by target, the first first. */
async function activitiesOf(
  tx: SessionTx,
  { plan, facts, compliance }: Folded,
  { code, level }: Pick<PlacedUnit, "code" | "level">,
  from: CivilDate,
): Promise<Listed> {
  const outlets = new Map((await loadOutlets(tx)).map((outlet) => [outlet.code, outlet.name]));
  const { hierarchy } = indexFacts(facts);
  const { asOf } = compliance;
  const period = spanOf(from, addDays(asOf, 1));
  const activities: ReportedActivity[] = [];
  let cut = false;
  for (const { code: target, measure } of targetsOf(plan, level)) {
    if (!isSummed(measure)) continue;
    const stays = hierarchy.stays(code, measure.scope);
    const rows = await loadCountEvidence(tx, countLook(measure, stays, period, asOf), null, MOST_LISTED + 1);
    const counted = rows.filter(({ place }) => place.rank < COUNTED_BELOW);
    cut ||= counted.length > MOST_LISTED;
    const shown = counted.slice(0, MOST_LISTED).reverse();
    activities.push(
      ...shown.map(({ on, title, outlet, quantity }) => ({
        ...{ target, on, title, quantity },
        outlet: outlet === null ? null : (outlets.get(outlet) ?? outlet),
      })),
    );
  }
  return { activities, activitiesCutAt: cut ? MOST_LISTED : null };
}

/** Of what is looked at for a count, those with a lower rank count. */
const COUNTED_BELOW = 2;

/** Of the unions that are listed with them. */
async function reportersOf(tx: SessionTx, { plan, compliance }: Folded): Promise<AppointedReporter[]> {
  const duties = new Set(sizedDuties(plan, "reporters").map(({ code }) => code));
  const units = compliance.results
    .filter(({ target, status }) => duties.has(target) && status !== "NOT_APPLICABLE")
    .map((result) => result.unit);
  if (units.length === 0) return [];
  return loadAppointed(tx, units, compliance.asOf);
}
