import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { loadFiles } from "@/lib/db/files/read";
import { loadLinkCheck, loadLinkGiven } from "@/lib/db/links/read";
import { closedDaysOf } from "@/lib/db/locks/list";
import { recordHistory } from "@/lib/db/records/history";
import { listOfChannel } from "@/lib/db/records/list";
import type { PlainRecord } from "@/lib/db/records/read";
import type { SessionTx } from "@/lib/db/transaction";
import type { PositionedUnit } from "@/lib/db/units/read";
import { yearOf } from "@/lib/domain/calendar";
import { nounOfPurpose } from "@/lib/domain/channel";
import type { MeasureScope } from "@/lib/domain/measure";
import { audiencesOf, chairsReach } from "@/lib/domain/screen/audiences";
import type { ChannelReading, RecordDetail, ShownRecord } from "@/lib/domain/screen/record";
import { FIRST_ROWS, type Roster, rosterCounts, rowsFound } from "@/lib/domain/screen/roster";
import { type Address, one, pastDayIn } from "@/lib/queries/frame/asked-day";
import { keptRecords } from "@/lib/queries/kept/records";
import { readPlan } from "@/lib/queries/plans/read";
import { dutyWithoutOne } from "@/lib/queries/reporters/read";
import { countedByName, rosterRows } from "@/lib/queries/roster/read";
import { readPosition } from "@/lib/queries/units/read";
import { type ListedKind, listedOf, RECORDS } from "@/lib/records/all";
import { linksIn } from "@/lib/records/links";
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
  const unit = await readPosition(tx, record.owner);
  const closed = await closedDaysOf(tx, record.owner);
  const shown = shownRecord(kind, record, unit?.name, scope.today);
  return {
    record: shown,
    onBehalf: record.onBehalf,
    lock: recordLock(kind, shown, closed),
    closed,
    withdrawn: record.withdrawn,
    files: await loadFiles(tx, record.files),
    links: record.links,
    linkGiven: await loadLinkGiven(tx, linksIn(listedOf(kind), record), { kind, id }),
    ...(kind === "channels" ? await channelParts(tx, scope, { record, unit, address }) : NO_CHANNEL),
    needed: kind === "reporters" ? await neededOf(tx, scope, shown) : null,
    history: await recordHistory(tx, listedOf(kind).entity, id),
    records: unit !== null && actorOver(scope, unit).records,
    person: scope.person?.id ?? null,
    today: scope.today,
    now: new Date().toISOString(),
  };
}

/** What the unit would not fulfil any more if an appointment that holds ended. */
async function neededOf(tx: SessionTx, scope: Scope, { standing, withdrawn, unit }: ShownRecord) {
  return standing === "open" && !withdrawn ? dutyWithoutOne(tx, scope, unit.code) : null;
}

type ChannelParts = Pick<RecordDetail, "linkCheck" | "readings" | "audiences" | "roster">;
const NO_CHANNEL: ChannelParts = { linkCheck: null, readings: null, audiences: [], roster: null };

interface ChannelOf {
  readonly record: PlainRecord;
  readonly unit: PositionedUnit | null;
  readonly address: Address;
}

async function channelParts(
  tx: SessionTx,
  scope: Scope,
  { record: { id, url, purpose }, unit, address }: ChannelOf,
): Promise<ChannelParts> {
  const readings = await readingsOf(tx, id);
  const linkCheck = await loadLinkCheck(tx, "channels", id, url);
  if (unit === null) return { ...NO_CHANNEL, linkCheck, readings };
  const group = {
    purpose,
    level: unit.level,
    counted: [...readings.map(({ audience }) => audience), ...(await countedByName(tx, id))],
  };
  const plan = await readPlan(tx, yearOf(scope.today));
  const reach = chairsReach(group, plan);
  return {
    ...{ linkCheck, readings, audiences: audiencesOf(group, plan) },
    roster:
      reach === null
        ? null
        : await rosterOf(tx, scope, { channel: id, of: nounOfPurpose(purpose), unit, reach, address }),
  };
}

/** As many as a channel's page shows: four audiences, monthly, for a year. */
const MOST_READINGS = 48;

async function readingsOf(tx: SessionTx, channel: string): Promise<ChannelReading[]> {
  const rows = await keptRecords(tx, { name: "readings", params: channel }, () =>
    listOfChannel(tx, RECORDS.coverage, channel, MOST_READINGS),
  );
  return rows.map(({ id, version, onBehalf, audience, connected, asOf }) => ({
    ...{ id, version, onBehalf },
    audience: String(audience),
    connected: Number(connected),
    asOf: String(asOf),
  }));
}

interface RosterOf extends Pick<Roster, "of"> {
  readonly channel: string;
  readonly unit: PositionedUnit;
  readonly reach: MeasureScope;
  readonly address: Address;
}

async function rosterOf(
  tx: SessionTx,
  { today }: Scope,
  { channel, of, unit, reach, address }: RosterOf,
): Promise<Roster> {
  const asked = one(address, "on");
  const day = asked === "" ? today : pastDayIn(asked, today);
  const on = day ?? today;
  const rows = await rosterRows(tx, { unit, channel, reach, on });
  const search = one(address, "q");
  const found = rowsFound(rows, search);
  return {
    ...{ of, on, noDay: day === null ? asked : null, search, counts: rosterCounts(rows) },
    ...{ found: found.length, rows: found.slice(0, FIRST_ROWS) },
  };
}
