import { loadChairs, loadLinks, loadUnions } from "@/lib/db/roster/list";
import type { SessionTx } from "@/lib/db/transaction";
import type { PositionedUnit } from "@/lib/db/units/read";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Purpose } from "@/lib/domain/channel";
import type { RosterRow } from "@/lib/domain/screen/roster";
import { compareText } from "@/lib/domain/text";

/** The purpose of groups that chairs are to be in (compliance.md §4). */
export const HOLDS_CHAIRS: Purpose = "CADRE_LINK";

/** Whose chairs a unit's group is to hold on a day, and whose it holds; who is missing comes first. */
export async function rosterRows(
  tx: SessionTx,
  unit: PositionedUnit,
  channel: string,
  on: CivilDate,
): Promise<RosterRow[]> {
  tx.named.add("chairs", unit.unit);
  const unions = await loadUnions(tx, unit.unit, unit.level === "PROVINCIAL" ? "subtree" : "direct", on);
  const links = await loadLinks(tx, channel, on);
  const chairs = await loadChairs(
    tx,
    unions.map(({ id }) => id),
    on,
  );
  const rank = ({ link }: RosterRow) => (link === null ? 0 : 1);
  const rows: RosterRow[] = unions.map(({ id, code, name }) => ({
    ...{ code, name, chair: null, vacantSince: null, link: null, left: null },
    ...chairs.get(id),
    ...links.get(id),
  }));
  return rows.sort((a, b) => rank(a) - rank(b) || compareText(a.name, b.name));
}
