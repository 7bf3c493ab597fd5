import { headcountsOfUnit } from "@/lib/db/headcounts/read";
import type { PlainRecord } from "@/lib/db/records/read";
import type { SessionTx } from "@/lib/db/transaction";
import { visibleUnitId } from "@/lib/db/units/read";
import type { CivilDate } from "@/lib/domain/calendar";
import { type Crossing, crossingOf } from "@/lib/domain/compliance/crossing";
import { ALL_FIGURES } from "@/lib/domain/headcount";
import type { Target } from "@/lib/domain/plan";
import { type DatedHeadcount, type ReportedHeadcount, reportedOn } from "@/lib/domain/screen/headcount";
import type { UnitFact } from "@/lib/domain/unit";
import { keptRecords } from "@/lib/queries/kept/records";
import { keyed } from "@/lib/records/keys";

/** As many as a unit's page shows: quarterly for ten years. */
const MOST_OWN = 40;

/** The headcounts of one unit, the newest first. */
export async function headcountsOf(tx: SessionTx, unitId: string): Promise<DatedHeadcount[]> {
  return (await headcountsOfUnit(tx, unitId, MOST_OWN)).map(datedHeadcount);
}

function datedHeadcount(row: PlainRecord): DatedHeadcount {
  const figures = keyed(ALL_FIGURES, (figure) => {
    const value = row[figure];
    return typeof value === "number" ? value : null;
  });
  const { id, version, onBehalf } = row;
  return { id, version, onBehalf, figures: { asOf: String(row.asOf), ...figures } };
}

/** What a unit's headcounts say of a target's condition; null of a unit that the reader does not see, too. */
export async function readCrossing(
  tx: SessionTx,
  target: Target,
  unit: UnitFact,
  asOf: CivilDate,
): Promise<Crossing | null> {
  if (target.condition.length === 0) return null;
  const rows = await readHeadcounts(tx, unit.code);
  return crossingOf(
    target,
    unit,
    rows.map(({ figures }) => figures),
    asOf,
  );
}

/** What was last reported of a unit's people on a day; null where nothing was, or the reader does not see it. */
export async function readReported(
  tx: SessionTx,
  unit: string,
  asOf: CivilDate,
): Promise<ReportedHeadcount | null> {
  return reportedOn(await readHeadcounts(tx, unit), asOf);
}

function readHeadcounts(tx: SessionTx, code: string): Promise<readonly DatedHeadcount[]> {
  return keptRecords(tx, { name: "headcounts", params: code }, async () => {
    const id = await visibleUnitId(tx, code);
    return id === null ? [] : headcountsOf(tx, id);
  });
}
