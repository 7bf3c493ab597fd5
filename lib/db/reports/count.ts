import type { CivilDate } from "@/lib/domain/calendar";
import { LEVEL_TOLD, type Pivot, type PivotSides, pivotOf, type SideKey } from "@/lib/domain/pivot";
import type { Spread } from "@/lib/domain/report/figures";
import { loadActivityChoices } from "../catalogue";
import { countGroups } from "../pivot/count";
import type { SessionTx } from "../transaction";

/**
 * How the approved activities of some units, dated from one day to another, are spread over contents, forms and audiences:
 * as the tables of anybody's are counted.
 * @param among ids of the units; null = all that the session sees
 */
export async function loadSpread(
  tx: SessionTx,
  among: readonly string[] | null,
  from: CivilDate,
  to: CivilDate,
): Promise<Spread> {
  const filter = { among, from, to, statuses: ["APPROVED", "PUBLISHED"] as const };
  const counted = async (sides: PivotSides): Promise<Pivot> =>
    pivotOf(await countGroups(tx, filter, { ...sides, count: "records", level: LEVEL_TOLD, on: to }), sides);
  const said = await counted({ rows: "content", columns: "form" });
  const addressed = await counted({ rows: "audience" });
  return {
    activities: said.total,
    contents: byKey(said.rows, said.rowTotals),
    forms: byKey(said.columns, said.columnTotals),
    audiences: byKey(addressed.rows, addressed.rowTotals),
    added: await addedAmong(tx, new Set([...said.rows, ...said.columns, ...addressed.rows])),
  };
}

/** What the federation calls those of its own that are among them. */
async function addedAmong(tx: SessionTx, keys: ReadonlySet<SideKey>): Promise<Record<string, string>> {
  const named = (await loadActivityChoices(tx)).filter(({ code }) => keys.has(code));
  return Object.fromEntries(named.map(({ code, name }) => [code, name]));
}

/** Without those of which it is not said. */
function byKey(keys: readonly SideKey[], totals: readonly number[]): Record<string, number> {
  return Object.fromEntries(keys.flatMap((key, nth) => (key === null ? [] : [[key, totals[nth] ?? 0]])));
}
