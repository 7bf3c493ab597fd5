import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { loadFiles } from "@/lib/db/files/read";
import { loadLinkChecks, loadLinkGiven } from "@/lib/db/links/read";
import { closedDaysOf } from "@/lib/db/locks/list";
import { recordHistory } from "@/lib/db/records/history";
import { listOfChannel } from "@/lib/db/records/list";
import { loadRecord, type PlainRecord } from "@/lib/db/records/read";
import { currentChairs } from "@/lib/db/roster/list";
import type { SessionTx } from "@/lib/db/transaction";
import type { PositionedUnit } from "@/lib/db/units/read";
import { addDays, type CivilDate, earlierOf, yearOf } from "@/lib/domain/calendar";
import { nounOfPurpose } from "@/lib/domain/channel";
import type { MeasureScope } from "@/lib/domain/measure";
import { audiencesOf, chairsReach } from "@/lib/domain/screen/audiences";
import type {
  ChannelPlace,
  ChannelReading,
  ChannelReadings,
  RecordChange,
  RecordDetail,
  ShownRecord,
} from "@/lib/domain/screen/record";
import { FIRST_ROWS, type Roster, rosterCounts, rowsFound } from "@/lib/domain/screen/roster";
import { type Address, one, pastDayIn } from "@/lib/queries/frame/asked-day";
import { pageAsked } from "@/lib/queries/frame/page-asked";
import { keptRecords } from "@/lib/queries/kept/records";
import { readPlan } from "@/lib/queries/plans/read";
import { dutyWithoutOne } from "@/lib/queries/reporters/read";
import { countedByName, rosterRows } from "@/lib/queries/roster/read";
import { readPosition } from "@/lib/queries/units/read";
import { isHanging, RECORDS, recordedOf, type ShownKind } from "@/lib/records/all";
import { linksIn } from "@/lib/records/links";
import { getRecord } from "./list";
import { recordLock, saidValue, shownRecord } from "./read";

/** One record on its own page. @throws Failure NOT_FOUND also for one that the asker does not see */
export async function recordPage(
  tx: SessionTx,
  scope: Scope,
  kind: ShownKind,
  id: string,
  address: Address,
): Promise<RecordDetail> {
  const record = await getRecord(tx, kind, id);
  if (recordedOf(kind).namesPeople) tx.named.add(kind, record.owner);
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
    linkGiven: await loadLinkGiven(tx, linksIn(recordedOf(kind), record), { kind, id }),
    ...(kind === "channels" ? await channelParts(tx, scope, { record, unit, address }) : NO_CHANNEL),
    ...(await placeOf(tx, scope, kind, { record, unit })),
    needed: kind === "reporters" ? await neededOf(tx, scope, shown) : null,
    history: withMaking(record, await recordHistory(tx, recordedOf(kind).entity, id)),
    records: unit !== null && actorOver(scope, unit).records,
    person: scope.person?.id ?? null,
    today: scope.today,
    now: new Date().toISOString(),
  };
}

/** Ticks of many at once and rows of files are written down together: a record's own history then begins with its making. */
function withMaking(
  { createdAt: at, createdBy: by }: PlainRecord,
  history: readonly RecordChange[],
): readonly RecordChange[] {
  if (history.some(({ action }) => action.endsWith(".create"))) return history;
  return [{ at, by, action: by === null ? ".import" : ".create", before: null, after: null }, ...history];
}

/** Of what stands on a channel's page: which that is, whose chair it is about, and of a count whom it may be of. */
async function placeOf(
  tx: SessionTx,
  scope: Scope,
  kind: ShownKind,
  { record, unit }: Omit<ChannelOf, "address">,
): Promise<Pick<RecordDetail, "place"> & Partial<Pick<RecordDetail, "audiences">>> {
  if (!isHanging(kind)) return { place: null };
  const channel = await loadRecord(tx, RECORDS.channels, String(record.channel));
  const code = saidValue(record.unit);
  const union = typeof code === "string" ? await readPosition(tx, code) : null;
  const linked = union?.name ?? (typeof code === "string" ? code : null);
  const place: ChannelPlace = {
    channel: channel && { id: channel.id, name: String(channel.name) },
    of: nounOfPurpose(channel?.purpose),
    linked,
    chair: union && (await chairOf(tx, union, record, scope.today)),
  };
  if (kind !== "coverage" || channel === null || unit === null) return { place };
  const group = await groupOf(tx, channel, unit, await readingsOf(tx, channel.id));
  return { place, audiences: audiencesOf(group, await readPlan(tx, yearOf(scope.today))) };
}

/** Who chairs the union of a link, or chaired it when the link ended. */
async function chairOf(tx: SessionTx, { id, unit }: PositionedUnit, { left }: PlainRecord, today: CivilDate) {
  const ended = saidValue(left);
  const on = typeof ended === "string" ? earlierOf(addDays(ended, -1), today) : today;
  const chair = (await currentChairs(tx, [id], on)).get(id) ?? null;
  if (chair !== null) tx.named.add("chairs", unit);
  return chair;
}

async function groupOf(
  tx: SessionTx,
  { id, purpose }: PlainRecord,
  { level }: PositionedUnit,
  { held }: Readings,
): Promise<Parameters<typeof audiencesOf>[0]> {
  const counted = [...held.map(({ audience }) => audience), ...(await countedByName(tx, id))];
  return { purpose, level, counted };
}

/** What the unit would not fulfil any more if an appointment that holds ended. */
async function neededOf(tx: SessionTx, scope: Scope, { standing, withdrawn, unit }: ShownRecord) {
  return standing === "open" && !withdrawn ? dutyWithoutOne(tx, scope, unit.code) : null;
}

type ChannelParts = Pick<RecordDetail, "linkChecks" | "readings" | "audiences" | "roster">;
const NO_CHANNEL: ChannelParts = { linkChecks: {}, readings: null, audiences: [], roster: null };

interface ChannelOf {
  readonly record: PlainRecord;
  readonly unit: PositionedUnit | null;
  readonly address: Address;
}

async function channelParts(
  tx: SessionTx,
  scope: Scope,
  { record, unit, address }: ChannelOf,
): Promise<ChannelParts> {
  const { id, purpose } = record;
  const rows = await readingsOf(tx, id);
  const readings = readingsAsked(rows, address);
  const linkChecks = await loadLinkChecks(tx, "channels", id);
  if (unit === null) return { ...NO_CHANNEL, linkChecks, readings };
  const group = await groupOf(tx, record, unit, rows);
  const plan = await readPlan(tx, yearOf(scope.today));
  const reach = chairsReach(group, plan);
  return {
    ...{ linkChecks, readings, audiences: audiencesOf(group, plan) },
    roster:
      reach === null
        ? null
        : await rosterOf(tx, scope, { channel: id, of: nounOfPurpose(purpose), unit, reach, address }),
  };
}

/** Four audiences, monthly, for a year. */
const PAGE_LENGTH = 48;

type Readings = Readonly<Record<"held" | "gone", readonly ChannelReading[]>>;

function readingsOf(tx: SessionTx, channel: string): Promise<Readings> {
  return keptRecords(tx, { name: "readings", params: channel }, async () => {
    const rows = await listOfChannel(tx, RECORDS.coverage, channel);
    const { held = [], gone = [] } = Object.groupBy(rows, ({ withdrawn }) =>
      withdrawn === null ? "held" : "gone",
    );
    return { held: held.map(shownReading), gone: gone.map(shownReading) };
  });
}

function shownReading({ id, version, onBehalf, audience, connected, asOf }: PlainRecord): ChannelReading {
  return {
    ...{ id, version, onBehalf },
    audience: String(audience),
    connected: Number(connected),
    asOf: String(asOf),
  };
}

function readingsAsked({ held, gone }: Readings, address: Address): ChannelReadings {
  const shows = one(address, "readings") === "withdrawn" ? "withdrawn" : "counted";
  return {
    ...pageAsked(shows === "withdrawn" ? gone : held, address, PAGE_LENGTH),
    ...{ shows, withdrawn: gone.length, newest: held[0]?.audience ?? null },
  };
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
