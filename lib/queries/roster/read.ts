import {
  type ChairOnDay,
  hasLinks,
  type LinkOnDay,
  loadChairs,
  loadLinks,
  loadUnions,
} from "@/lib/db/roster/list";
import type { SessionTx } from "@/lib/db/transaction";
import type { PositionedUnit } from "@/lib/db/units/read";
import type { CivilDate } from "@/lib/domain/calendar";
import type { MeasureScope } from "@/lib/domain/measure";
import type { RosterRow } from "@/lib/domain/screen/roster";
import { compareText } from "@/lib/domain/text";
import { keyFor } from "@/lib/queries/kept/question";
import { keptRecords } from "@/lib/queries/kept/records";
import { keep } from "@/lib/queries/kept/store";

/** What a row costs in memory, roughly. */
const ROW_BYTES = 400;

/** Whom a channel counts by name: chairs, where one was ever recorded as in it. */
export async function countedByName(tx: SessionTx, channel: string): Promise<readonly "CHAIRS"[]> {
  const linked = await keptRecords(tx, { name: "hasLinks", params: channel }, () => hasLinks(tx, channel));
  return linked ? ["CHAIRS"] : [];
}

interface RosterAsked {
  readonly unit: PositionedUnit;
  readonly channel: string;
  readonly reach: MeasureScope;
  readonly on: CivilDate;
}

/**
 * Whose chairs a unit's group is to hold on a day, and whose it holds; who is missing comes first. Read once for all who see
 * the same, until something changes; whoever reads it is told of, each time.
 */
export function rosterRows(tx: SessionTx, asked: RosterAsked): Promise<readonly RosterRow[]> {
  const { unit, channel, reach, on } = asked;
  tx.named.add("chairs", unit.unit);
  return keep(keyFor(tx.who, { name: "roster", params: { channel, reach, on } }), {
    make: () => readRows(tx, asked),
    bytes: ({ length }) => length * ROW_BYTES,
  });
}

const NOBODY: ChairOnDay = { chair: null, since: null, vacantSince: null };
const NO_LINK: LinkOnDay = { link: null, left: null };

async function readRows(tx: SessionTx, { unit, channel, reach, on }: RosterAsked): Promise<RosterRow[]> {
  const unions = await loadUnions(tx, unit.unit, reach, on);
  const links = await loadLinks(tx, channel, on);
  const chairs = await loadChairs(
    tx,
    unions.map(({ id }) => id),
    on,
  );
  const rank = ({ link }: RosterRow) => (link === null ? 0 : 1);
  const rows = unions.map(({ id, code, name }): RosterRow => {
    const { chair, since, vacantSince } = chairs.get(id) ?? NOBODY;
    const { link, left } = links.get(id) ?? NO_LINK;
    const former = left !== null && since !== null && left.on <= since;
    return { ...{ code, name, chair, vacantSince, link }, left: left && { ...left, former } };
  });
  return rows.sort((a, b) => rank(a) - rank(b) || compareText(a.name, b.name));
}
