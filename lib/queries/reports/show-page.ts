import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { loadPlan } from "@/lib/db/plans/read";
import { loadActivityTitles } from "@/lib/db/reports/list";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNamesOf } from "@/lib/db/units/names";
import { placedUnit } from "@/lib/db/units/read";
import { yearOf } from "@/lib/domain/calendar";
import type { ChangedRecord } from "@/lib/domain/report/frozen";
import { type KeptReport, shownReport } from "@/lib/domain/report/report";
import type { NamedDifference, ReportInMaking, ReportScreen } from "@/lib/domain/screen/report";
import { type FiguredReport, readDifferences, readFiguredOrPart } from "./read";

/** Another plan may turn every result of a federation; the API tells all. */
const MOST_DIFFERENCES = 100;

/** One report with what its paper is made of, or how far that is. @throws Failure NOT_FOUND */
export async function reportPage(
  tx: SessionTx,
  scope: Scope,
  id: string,
): Promise<(ReportScreen & { readonly figured: FiguredReport }) | ReportInMaking> {
  const figured = await readFiguredOrPart(tx, scope, id);
  const { report } = figured;
  const place = await placedUnit(tx, report.unit);
  const named = { report: shownReport(report), unitName: place?.name ?? report.unit };
  if ("part" in figured) return { ...named, part: figured.part };
  const frozen = report.frozen !== null;
  return {
    figured,
    ...named,
    writes: !frozen && place !== null && actorOver(scope, place).records,
    ...(frozen ? await namedDifferences(tx, report) : { differences: [], differenceCount: 0 }),
    today: scope.today,
  };
}

async function namedDifferences(
  tx: SessionTx,
  { id, asOf }: KeptReport,
): Promise<Pick<ReportScreen, "differences" | "differenceCount">> {
  const all = (await readDifferences(tx, id)).items;
  const items = all.slice(0, MOST_DIFFERENCES);
  const idsOf = (kind: ChangedRecord["kind"]) =>
    items.flatMap(({ records }) =>
      records.filter((record) => record.kind === kind).map((record) => record.id),
    );
  const units = await unitNamesOf(tx, [...items.map(({ unit }) => unit), ...idsOf("UNIT")]);
  const titles = await loadActivityTitles(tx, idsOf("ACTIVITY"));
  const plan = await loadPlan(tx, yearOf(asOf));
  const targets = new Map(plan?.targets.map(({ code, title }) => [code, title]));
  const titleOf = ({ kind, id: record }: ChangedRecord) => {
    if (kind === "ACTIVITY") return titles.get(record) ?? record;
    if (kind === "UNIT") return units.get(record) ?? record;
    return kind === "CHANNEL" || kind === "HEADCOUNT" ? record : "";
  };
  const differences = items.map(
    (item): NamedDifference => ({
      ...item,
      unitName: units.get(item.unit) ?? item.unit,
      title: targets.get(item.target) ?? "",
      records: item.records.map((record) => ({ ...record, title: titleOf(record) })),
    }),
  );
  return { differences, differenceCount: all.length };
}
