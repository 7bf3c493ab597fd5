import type pg from "pg";
import { comparableUrl } from "@/lib/domain/link";
import { linkKeys } from "@/lib/records/link-keys";
import type { Federation, UnitName } from "@/tests/support/people";
import { columnIn, DESCRIBED, type Described, sayingOf } from "./described";
import type { Row } from "./table-sample";
import { SAMPLES } from "./table-samples";

/** What a call is made on: a record or a unit of `target`, which need not be the caller's own federation. */
export interface Place {
  readonly client: pg.Client;
  readonly target: Federation;
  readonly unit: UnitName;
  /** Different for each call. */
  readonly mark: string;
}

/** What every text of a unit's records carries, so that a leak can be seen in any answer. */
export function marker(federation: Federation, unit: UnitName): string {
  return `${federation.code}.${unit}`;
}

/** A new record of a kind as the API takes it. */
export function bodyOf(described: Described, { target, unit, mark }: Place): object {
  const { fields, text } = described;
  const values = Object.keys(fields).flatMap((name) => {
    const value = sayingOf(described, name, mark, dayOf(mark));
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(values),
    ...(fields.unit ? { unit } : {}),
    ...(fields.channel ? { channel: marker(target, unit) } : {}),
    ...(text !== null && text !== "id" ? { [text]: mark } : {}),
  };
}

/** A day of its own for each call, since a reading or a link is named by its day. */
export function dayOf(mark: string): string {
  return dayFrom(1970, Number(mark.replace(/\D/g, "")));
}

/** The same, each before those of earlier calls: what began then holds on every later day. */
export function earlierDayOf(mark: string): string {
  return dayFrom(1970, -Number(mark.replace(/\D/g, "")));
}

export function dayFrom(year: number, days: number): string {
  return new Date(Date.UTC(year, 0, 1 + days)).toISOString().slice(0, 10);
}

/** A row of the place's federation. @returns what its key says */
export async function insert(
  { client, target }: Place,
  table: string,
  row: Row,
  key: string,
): Promise<string> {
  await client.query("SELECT set_config('app.sid', $1, false)", [target.command]);
  const all: Row = { tenant_id: target.tenant, ...row };
  const columns = Object.keys(all);
  const { rows } = await client.query<{ key: string }>(
    `INSERT INTO ${table} (${columns}) VALUES (${columns.map((_, index) => `$${index + 1}`)}) RETURNING ${key} AS key`,
    Object.values(all),
  );
  return rows[0]?.key ?? "";
}

/** An activity of the place in a state; by nobody, so that anybody may decide on it. @returns its id */
export async function makeActivity(place: Place, state: string, url: string | null = null): Promise<string> {
  const { client, target, unit, mark } = place;
  const row = SAMPLES.activities?.row(target, unit, mark, null);
  const status = state === "WITHDRAWN" ? "DRAFT" : state;
  const id = `${marker(target, unit)}.${mark}`;
  await insert(
    place,
    "activities",
    { ...row, id, title: marker(target, unit), status, url, url_key: url && comparableUrl(url) },
    "id",
  );
  for (const key of url === null ? [] : linkKeys([url]))
    await insert(place, "given_links", { key, kind: "activities", record: id }, "key");
  if (state === "WITHDRAWN") {
    await client.query("UPDATE activities SET withdrawn_at = now() WHERE tenant_id = $1 AND id = $2", [
      target.tenant,
      id,
    ]);
  }
  return id;
}

/** A record of the place. @returns what the API names it by */
export async function makeRecord(described: Described, place: Place, withdrawn: boolean): Promise<string> {
  const { client, target, unit, mark } = place;
  const { table, key, text, day, ofChannel, fields } = described;
  const sample = SAMPLES[table]?.row(target, unit, mark, null) ?? {};
  const own = {
    ...(day === null ? {} : { [columnIn(described, day)]: dayOf(mark) }),
    ...(ofChannel && fields.unit ? { unit_id: target.units[unit] } : {}),
    ...(text === null ? {} : { [columnIn(described, text)]: `${marker(target, unit)}.${mark}` }),
  };
  const id = await insert(place, table, { ...sample, ...own }, key);
  if (withdrawn) {
    await client.query(
      `UPDATE ${table} SET withdrawn_at = now() WHERE tenant_id = $1 AND ${key}::text = $2`,
      [target.tenant, id],
    );
  }
  return id;
}

/** A group of the place that holds chairs: those of a grassroots union by holding one already. @returns its code */
export async function makeGroup(place: Place): Promise<string> {
  const { target, unit, mark } = place;
  const row = SAMPLES.channels?.row(target, unit, mark, null);
  const code = `${marker(target, unit)}.${mark}`;
  const id = await insert(place, "channels", { ...row, code, purpose: "CADRE_LINK" }, "id");
  if (unit.startsWith("G")) {
    const union = target.units[unit];
    const link = { channel_id: id, owner_id: union, unit_id: union, joined: "2021-01-04" };
    await insert(place, "chair_links", link, "id");
  }
  return code;
}

/** A year of its own for each call, before all others. */
export function yearOf(mark: string): string {
  return String(1000 + (Number(mark.replace(/\D/g, "")) % 900));
}

/** A lock of the place's unit. @returns its id */
export function makeLock(place: Place): Promise<string> {
  const { target, unit, mark } = place;
  return insert(place, "locks", { unit_id: target.units[unit], period: yearOf(mark) }, "id");
}

/** An appointment of the place. @returns its id */
export function makeReporter(place: Place): Promise<string> {
  return makeOne("reporters", place);
}

/** A chair link of the place. @returns its id */
export function makeLink(place: Place): Promise<string> {
  return makeOne("chairLinks", place);
}

/** An import of one record of the place. @returns its id */
export async function makeImport(place: Place): Promise<string> {
  const row = SAMPLES.imports?.row(place.target, place.unit, place.mark, null);
  const records = [{ id: await makeOne("facilities", place), version: 1, before: null }];
  const said = { kind: "facilities", records: JSON.stringify(records), made: 1 };
  return insert(place, "imports", { ...row, ...said }, "id");
}

async function makeOne(wanted: Described["kind"], place: Place): Promise<string> {
  const described = DESCRIBED.find(({ kind }) => kind === wanted);
  if (described === undefined) throw new Error(`There are no ${wanted}`);
  return makeRecord(described, place, false);
}
