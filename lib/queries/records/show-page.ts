import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { loadFiles } from "@/lib/db/files/read";
import { closedDaysOf } from "@/lib/db/locks/list";
import { recordHistory } from "@/lib/db/records/history";
import { listOfChannel } from "@/lib/db/records/list";
import { loadChairs, loadLinks, loadUnions } from "@/lib/db/roster/list";
import type { SessionTx } from "@/lib/db/transaction";
import { type PositionedUnit, placedUnit } from "@/lib/db/units/read";
import type { Purpose } from "@/lib/domain/channel";
import type { ChannelReading, RecordDetail } from "@/lib/domain/screen/record";
import type { Roster, RosterRow } from "@/lib/domain/screen/roster";
import { compareText } from "@/lib/domain/text";
import { type Address, one, pastDay } from "@/lib/queries/frame/asked-day";
import { type ListedKind, listedOf, RECORDS } from "@/lib/records/all";
import { getRecord } from "./list";
import { recordLock, shownRecord } from "./read";

/** One record on its own page. @throws Failure NOT_FOUND also for one that the asker does not see */
export async function recordPage(
  tx: SessionTx,
  scope: Scope,
  kind: ListedKind,
  id: string,
  address: Address,
): Promise<RecordDetail> {
  const record = await getRecord(tx, kind, id);
  if (listedOf(kind).namesPeople) tx.named.add(kind, record.owner);
  const unit = await placedUnit(tx, record.owner);
  const closed = await closedDaysOf(tx, record.owner);
  const shown = shownRecord(kind, record, unit?.name, scope.today);
  return {
    record: shown,
    onBehalf: record.onBehalf,
    lock: recordLock(kind, shown, closed),
    closed,
    withdrawn: record.withdrawn,
    files: await loadFiles(tx, record.files),
    readings: kind === "channels" ? await readingsOf(tx, id) : null,
    roster:
      unit !== null && record.purpose === HOLDS_CHAIRS
        ? await rosterOf(tx, scope, { channel: id, unit, address })
        : null,
    history: await recordHistory(tx, listedOf(kind).entity, id),
    records: unit !== null && actorOver(scope, unit).records,
    person: scope.person?.id ?? null,
    today: scope.today,
    now: new Date().toISOString(),
  };
}

/** As many as a channel's page shows: four audiences, monthly, for a year. */
const MOST_READINGS = 48;

async function readingsOf(tx: SessionTx, channel: string): Promise<ChannelReading[]> {
  const rows = await listOfChannel(tx, RECORDS.coverage, channel, MOST_READINGS);
  return rows.map(({ id, version, audience, connected, asOf }) => ({
    id,
    version,
    audience: String(audience),
    connected: Number(connected),
    asOf: String(asOf),
  }));
}

/** The purpose of groups that chairs are to be in (compliance.md §4). */
const HOLDS_CHAIRS: Purpose = "CADRE_LINK";

interface RosterOf {
  readonly channel: string;
  readonly unit: PositionedUnit;
  readonly address: Address;
}

/** Who is missing comes first. */
async function rosterOf(
  tx: SessionTx,
  { today }: Scope,
  { channel, unit, address }: RosterOf,
): Promise<Roster> {
  tx.named.add("chairs", unit.unit);
  const on = pastDay(one(address, "on"), today);
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
  rows.sort((a, b) => rank(a) - rank(b) || compareText(a.name, b.name));
  return { on, rows, search: one(address, "q") };
}
