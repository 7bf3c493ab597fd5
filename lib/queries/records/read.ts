import type { Scope } from "@/lib/auth/scope";
import { countKinds } from "@/lib/db/records/list";
import type { PlainRecord } from "@/lib/db/records/read";
import type { SessionTx } from "@/lib/db/transaction";
import { askedUnitIds } from "@/lib/db/units/reach";
import { type CivilDate, yearOf } from "@/lib/domain/calendar";
import { type ClosedDays, lockOn } from "@/lib/domain/lock";
import type {
  ListTabs,
  RecordLock,
  RecordStanding,
  RecordValue,
  ShownRecord,
} from "@/lib/domain/screen/record";
import { countActivities } from "@/lib/queries/activities/list";
import { keptRecords } from "@/lib/queries/kept/records";
import { LISTED_KINDS, listedOf, recordedOf, type ShownKind } from "@/lib/records/all";

/**
 * How much the lists of what units record begin with: activities of this year, and all else that was not withdrawn.
 * @param unit that the lists are narrowed to; empty = none
 */
export async function readListTabs(tx: SessionTx, scope: Scope, unit: string): Promise<ListTabs> {
  const { today } = scope;
  const byTable = await keptRecords(tx, { name: "listTabs", params: { unit, today } }, async () => {
    const among = await askedUnitIds(tx, unit === "" ? {} : { unit, scope: "subtree" }, today);
    return countKinds(tx, LISTED_KINDS.map(listedOf), among);
  });
  const counts = LISTED_KINDS.map((kind) => [kind, byTable[listedOf(kind).table] ?? 0] as const);
  const asked = { year: yearOf(today), ...(unit === "" ? {} : { unit }) };
  return {
    unit,
    counts: { ...Object.fromEntries(counts), activities: await countActivities(tx, scope, asked) },
  };
}

/** A record as its screens show it, open or closed on a day. */
export function shownRecord(
  kind: ShownKind,
  record: PlainRecord,
  unitName: string | undefined,
  on: CivilDate,
): ShownRecord {
  const names = Object.keys(recordedOf(kind).fields);
  return {
    id: record.id,
    version: record.version,
    unit: { code: record.owner, name: unitName ?? record.owner },
    values: Object.fromEntries(names.map((name) => [name, saidValue(record[name])])),
    standing: standingOf(kind, record, on),
    withdrawn: record.withdrawn !== null,
  };
}

/** The twin of the list's condition: an interval that is half open still holds on its last day's eve. */
function standingOf(kind: ShownKind, record: PlainRecord, on: CivilDate): RecordStanding {
  const { order } = recordedOf(kind);
  if (order === undefined) return "open";
  const last = saidValue(record[order.last]);
  if (last === null) return "open";
  return order.mayEqual === undefined && String(last) > on ? "open" : "closed";
}

/** A field's value of a record. */
export function saidValue(value: PlainRecord[string] | undefined): RecordValue {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** The closed period in which a record lies, as the database sees it (compliance.md §11); null where it lies in none. */
export function recordLock(
  kind: ShownKind,
  { values }: Pick<ShownRecord, "values">,
  closed: readonly ClosedDays[],
): RecordLock | null {
  const { dated = [], closes, order } = recordedOf(kind);
  const lock = closes === "never" ? null : lockOn(closed, daysOf(dated.map((name) => values[name])));
  // What is of one day has nothing that could happen later.
  return (
    lock && { lock, ended: order === undefined || lockOn(closed, daysOf([values[order.last]])) !== null }
  );
}

/** Instants are written with Vietnam's offset, so that they begin with their civil date. */
function daysOf(values: readonly (RecordValue | undefined)[]): string[] {
  return values.flatMap((value) => (typeof value === "string" ? value.slice(0, 10) : []));
}
