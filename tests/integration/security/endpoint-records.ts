import type pg from "pg";
import type { Federation, UnitName } from "@/tests/support/people";
import { type Row, SAMPLES } from "./table-samples";

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

/** A kind of record without a workflow, as the API takes it. */
export interface Kind {
  readonly path: string;
  readonly entity: string;
  readonly table: string;
  /** The column that the API names a record by. */
  readonly key: "id" | "code";
  /** Belongs to a unit through its channel. */
  readonly ofChannel: boolean;
  /** The column that carries the marker; none where there is no text. */
  readonly text: string | null;
  body(place: Place): object;
  readonly change: object;
}

const past = "2021-03-01";

const REPORTERS: Kind = {
  path: "reporters",
  entity: "reporter",
  table: "reporters",
  key: "id",
  ofChannel: false,
  text: "full_name",
  body: ({ unit, mark }) => ({ unit, fullName: mark, appointed: past }),
  change: { position: "changed" },
};

export const KINDS: readonly Kind[] = [
  REPORTERS,
  {
    path: "channels",
    entity: "channel",
    table: "channels",
    key: "code",
    ofChannel: false,
    text: "name",
    body: ({ unit, mark }) => ({ code: mark, unit, platform: "ZALO", purpose: "CADRE_LINK", name: mark }),
    change: { name: "changed" },
  },
  {
    path: "coverage",
    entity: "reading",
    table: "coverage_readings",
    key: "id",
    ofChannel: true,
    text: null,
    body: ({ target, unit, mark }) => ({
      channel: marker(target, unit),
      asOf: dayOf(mark),
      audience: "WORKERS",
      connected: 1,
    }),
    change: { connected: 3 },
  },
  {
    path: "chair-links",
    entity: "chairLink",
    table: "chair_links",
    key: "id",
    ofChannel: true,
    text: null,
    body: ({ target, unit, mark }) => ({ channel: marker(target, unit), unit, joined: dayOf(mark) }),
    change: { left: "2021-12-31" },
  },
  {
    path: "enquiries",
    entity: "enquiry",
    table: "enquiries",
    key: "id",
    ofChannel: false,
    text: "topic",
    body: ({ unit, mark }) => ({ unit, receivedAt: "2021-03-01T08:00:00+07:00", topic: mark }),
    change: { topic: "changed" },
  },
  {
    path: "facilities",
    entity: "facility",
    table: "facilities",
    key: "id",
    ofChannel: false,
    text: "id",
    body: ({ unit }) => ({ unit, kind: "LOUDSPEAKER" }),
    change: { quantity: 3 },
  },
  {
    path: "misinformation",
    entity: "misinformation",
    table: "misinformation",
    key: "id",
    ofChannel: false,
    text: "claim",
    body: ({ unit, mark }) => ({ unit, claim: mark }),
    change: { claim: "changed" },
  },
];

/** A day of its own for each call, since a reading or a link is named by its day. */
function dayOf(mark: string): string {
  return new Date(Date.UTC(2010, 0, 1 + Number(mark.replace(/\D/g, "")))).toISOString().slice(0, 10);
}

async function insert({ client, target }: Place, table: string, row: Row, key: string): Promise<string> {
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
export async function makeActivity(place: Place, state: string): Promise<string> {
  const { client, target, unit, mark } = place;
  const row = SAMPLES.activities?.row(target, unit, mark, null);
  const status = state === "WITHDRAWN" ? "DRAFT" : state;
  const id = `${marker(target, unit)}.${mark}`;
  await insert(place, "activities", { ...row, id, title: marker(target, unit), status }, "id");
  if (state === "WITHDRAWN") {
    await client.query("UPDATE activities SET withdrawn_at = now() WHERE tenant_id = $1 AND id = $2", [
      target.tenant,
      id,
    ]);
  }
  return id;
}

/** A record of the place. @returns what the API names it by */
export async function makeRecord(kind: Kind, place: Place, withdrawn: boolean): Promise<string> {
  const { client, target, unit, mark } = place;
  const sample = SAMPLES[kind.table]?.row(target, unit, mark, null) ?? {};
  const text = `${marker(target, unit)}.${mark}`;
  const dated = kind.ofChannel ? { [kind.entity === "reading" ? "as_of" : "joined"]: dayOf(mark) } : {};
  const own = kind.entity === "chairLink" ? { unit_id: target.units[unit] } : {};
  const named = kind.text === null ? {} : { [kind.text]: text };
  const id = await insert(place, kind.table, { ...sample, ...dated, ...own, ...named }, kind.key);
  if (withdrawn) {
    await client.query(
      `UPDATE ${kind.table} SET withdrawn_at = now() WHERE tenant_id = $1 AND ${kind.key}::text = $2`,
      [target.tenant, id],
    );
  }
  return id;
}

/** An appointment of the place. @returns its id */
export function makeReporter(place: Place): Promise<string> {
  return makeRecord(REPORTERS, place, false);
}
