import type { Scope } from "@/lib/auth/scope";
import { loadReach } from "@/lib/db/channels";
import { Failure } from "@/lib/db/failure";
import {
  countStandings,
  countWithout,
  listSorted,
  type RecordFilter,
  type RecordOrder,
} from "@/lib/db/records/list";
import type { Stretch } from "@/lib/db/stretch";
import type { SessionTx } from "@/lib/db/transaction";
import { unitLevels, unitNamesOf } from "@/lib/db/units/names";
import { askedUnitIds } from "@/lib/db/units/reach";
import { yearOf } from "@/lib/domain/calendar";
import { own } from "@/lib/domain/own";
import { readsOneUnit, recordsSomewhere } from "@/lib/domain/policy";
import { audiencesOf } from "@/lib/domain/screen/audiences";
import type {
  ChannelReach,
  DemandedKind,
  RecordList,
  RecordsAsked,
  ShownRecord,
  Without,
} from "@/lib/domain/screen/record";
import { searchWords } from "@/lib/domain/text";
import type { Level } from "@/lib/domain/unit";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { PAGE_LENGTH, placeAsked } from "@/lib/queries/frame/page-asked";
import { keptRecords } from "@/lib/queries/kept/records";
import { lackingToday } from "@/lib/queries/owed/read";
import { readPlan } from "@/lib/queries/plans/read";
import { readUpperUnits } from "@/lib/queries/units/list";
import { type ListedKind, listedOf } from "@/lib/records/all";
import type { Field } from "@/lib/records/field";
import { givenOf } from "./new-page";
import { readListTabs, saidValue, shownRecord } from "./read";

/** Nothing narrows what is said above a list. */
const WHOLE = { words: [], choices: {} };
/** As many as a spreadsheet of records is useful for; more are asked for in parts. */
const MOST_EXPORTED = 50_000;

/**
 * A kind's list as its address asks for it.
 * @param choices the values of its choices as their words follow one another
 * @throws Failure NOT_FOUND for a unit out of sight
 */
export async function recordListPage(
  tx: SessionTx,
  scope: Scope,
  kind: ListedKind,
  address: Address,
  choices: readonly string[] = [],
): Promise<RecordList> {
  const asked = askedOf(kind, address);
  const filter = await filterOf(tx, scope, asked);
  const counts = await countStandings(tx, listedOf(kind), filter);
  const whole =
    asked.q === "" && Object.keys(asked.choices).length === 0
      ? counts
      : await countStandings(tx, listedOf(kind), { ...filter, ...WHOLE });
  const found = asked.standing === "" ? counts.open + counts.closed : counts[asked.standing];
  const place = placeAsked(found, address);
  const shown = await linesOf(tx, scope, {
    kind,
    asked,
    filter,
    choices,
    after: place.from - 1,
    limit: PAGE_LENGTH,
  });
  const unitName = await nameOf(tx, asked);
  const reach = kind === "channels" ? await reachOf(tx, scope, shown) : null;
  const lacking = isDemanded(kind) ? await lackingOf(tx, scope, kind, asked) : null;
  return {
    asked,
    counts,
    whole,
    lacking,
    reach,
    audiences: reach && (await countedFor(tx, scope, shown, reach)),
    tabs: await readListTabs(tx, scope, asked.unit),
    without: readsOneUnit(scope.memberships) ? null : await withoutAny(tx, kind, { filter, lacking }),
    shown,
    ...place,
    oldest: await oldestOpen(tx, kind, filter),
    unitName,
    upperUnits: await readUpperUnits(tx),
    today: scope.today,
    now: new Date().toISOString(),
    records: recordsSomewhere(scope.memberships),
    manyUnits: !readsOneUnit(scope.memberships) && (await hasBelow(tx, asked)),
  };
}

/** Everything that the list has under its filters. @throws Failure TOO_LARGE, then a unit narrows it */
export async function recordListExport(
  tx: SessionTx,
  scope: Scope,
  kind: ListedKind,
  address: Address,
  choices: readonly string[] = [],
): Promise<Pick<RecordList, "asked" | "shown" | "unitName">> {
  const asked = askedOf(kind, address);
  const filter = await filterOf(tx, scope, asked);
  const shown = await linesOf(tx, scope, {
    kind,
    asked,
    filter,
    choices,
    after: null,
    limit: MOST_EXPORTED + 1,
  });
  if (shown.length > MOST_EXPORTED)
    throw new Failure("TOO_LARGE", { excess: { of: "rows", most: MOST_EXPORTED } });
  return { asked, shown, unitName: await nameOf(tx, asked) };
}

/** Read once for all who see the same, until one of them is counted or anything else changes. */
function reachOf(
  tx: SessionTx,
  { today }: Scope,
  shown: readonly ShownRecord[],
): Promise<ReadonlyMap<string, ChannelReach>> {
  const codes = shown.map(({ id }) => id);
  return keptRecords(tx, { name: "channelReach", params: { codes, today } }, () =>
    loadReach(tx, codes, today),
  );
}

/** Whom the channels that are shown may be counted for. */
async function countedFor(
  tx: SessionTx,
  { today }: Scope,
  shown: readonly ShownRecord[],
  reach: ReadonlyMap<string, ChannelReach>,
): Promise<RecordList["audiences"]> {
  const plan = await readPlan(tx, yearOf(today));
  const levels = await unitLevels(
    tx,
    shown.map(({ unit }) => unit.code),
  );
  const told = shown.flatMap(({ id, unit, values: { purpose } }) => {
    const level = levels.get(unit.code);
    const counted = [reach.get(id)?.audience ?? ""];
    return level === undefined ? [] : [[id, audiencesOf({ purpose, level, counted }, plan)] as const];
  });
  return new Map(told);
}

/** Null where no unit is asked for. */
async function nameOf(tx: SessionTx, { unit }: RecordsAsked): Promise<string | null> {
  return unit === "" ? null : ((await unitNamesOf(tx, [unit])).get(unit) ?? null);
}

/** Whether what is asked for may be of several units. */
async function hasBelow(tx: SessionTx, { unit }: RecordsAsked): Promise<boolean> {
  return unit === "" || (await unitLevels(tx, [unit])).get(unit) !== "GRASSROOTS";
}

interface Lines extends Stretch<number> {
  readonly kind: ListedKind;
  readonly asked: RecordsAsked;
  readonly filter: RecordFilter;
  readonly choices: readonly string[];
}

async function linesOf(
  tx: SessionTx,
  { today }: Scope,
  { kind, asked, filter, choices, ...part }: Lines,
): Promise<ShownRecord[]> {
  if (listedOf(kind).namesPeople) tx.named.add(kind, asked.unit || null);
  const rows = await listSorted(tx, listedOf(kind), filter, { ...orderOf(asked.sort), choices }, part);
  const names = await unitNamesOf(
    tx,
    rows.map(({ owner }) => owner),
  );
  return rows.map((row) => shownRecord(kind, row, names.get(row.owner), today));
}

function isDemanded(kind: ListedKind): kind is DemandedKind {
  return kind === "channels" || kind === "reporters";
}

async function lackingOf(
  tx: SessionTx,
  { today }: Scope,
  kind: DemandedKind,
  { unit }: RecordsAsked,
): Promise<RecordList["lacking"]> {
  const byTarget = await lackingToday(tx, { kind, today, below: unit });
  return byTarget && { kind, byTarget };
}

/** Of which level every unit should have some of a kind that units of others have too. */
const EXPECTED: Partial<Record<ListedKind, Level>> = { channels: "UPPER" };

async function withoutAny(
  tx: SessionTx,
  kind: ListedKind,
  { lacking, filter }: Pick<RecordList, "lacking"> & { filter: Pick<RecordFilter, "among" | "on"> },
): Promise<Without | null> {
  const level = EXPECTED[kind] ?? listedOf(kind).level;
  if (level === undefined) return null;
  if (lacking === null)
    return { units: await countWithout(tx, listedOf(kind), level, filter), demanded: false };
  const units = lacking.byTarget.flatMap((each) => each.units.map(({ code }) => code));
  return { units: new Set(units).size, demanded: true };
}

/** What is to be answered or handled waits; what runs on does not. */
async function oldestOpen(
  tx: SessionTx,
  kind: ListedKind,
  filter: RecordFilter,
): Promise<RecordList["oldest"]> {
  const { order } = listedOf(kind);
  if (order.mayEqual === undefined) return null;
  const open = { ...filter, standing: "open", withdrawn: false, ...WHOLE } as const;
  const [first] = await listSorted(tx, listedOf(kind), open, orderOf(order.first), { after: null, limit: 1 });
  return first === undefined ? null : { field: order.first, value: saidValue(first[order.first]) };
}

async function filterOf(tx: SessionTx, { today }: Scope, asked: RecordsAsked): Promise<RecordFilter> {
  const { unit, standing, choices, q } = asked;
  return {
    choices,
    among: await askedUnitIds(tx, unit === "" ? {} : { unit, scope: "subtree" }, today),
    on: today,
    standing: standing === "open" || standing === "closed" ? standing : null,
    withdrawn: standing === "withdrawn",
    words: searchWords(q),
  };
}

function orderOf(sort: string): RecordOrder {
  return { by: sort.replace(/^-/, "") || null, descending: sort.startsWith("-") };
}

const STANDINGS = ["open", "closed", "withdrawn"] as const;

function askedOf(kind: ListedKind, address: Address): RecordsAsked {
  const [standing, unit, sort] = [one(address, "standing"), one(address, "unit"), one(address, "sort")];
  return {
    standing: STANDINGS.find((known) => known === standing) ?? "",
    unit: /^[A-Za-z0-9._-]{1,64}$/.test(unit) ? unit : "",
    choices: givenOf(kind, address),
    q: one(address, "q"),
    sort: isSortable(own(listedOf(kind).fields, sort.replace(/^-/, ""))) ? sort : "",
  };
}

/** Codes of others are no order that a reader knows. */
function isSortable(field: Field | undefined): boolean {
  return field !== undefined && field.kind !== "reference";
}
