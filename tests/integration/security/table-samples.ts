import { createHash, randomUUID } from "node:crypto";
import {
  concerned,
  type Federation,
  firstAt,
  type Person,
  recordable,
  seen,
  type UnitName,
} from "@/tests/support/people";
import { changeOf, channelOf, columnIn, DESCRIBED, type Described, sayingOf } from "./described";
import { decidesEverywhere } from "./may";
import { PLAN_SAMPLES } from "./plan-samples";
import {
  administrator,
  either,
  everybody,
  isAdministrator,
  never,
  type Row,
  type Rule,
  recorder,
  type TableSample,
  wholeTenant,
  within,
} from "./table-sample";

const records = {
  reads: within("unit_id", seen),
  inserts: within("unit_id", recordable),
  updates: within("unit_id", recordable),
};
const owned = { inserts: within("owner_id", recordable), updates: within("owner_id", recordable) };
/** What triggers write alone. */
const derived = { row: () => null, inserts: never, updates: never };
/** What somebody saved who may write at all. */
const keepsOwn: Rule = ({ role, userId }, row) => role !== "READER" && row.saved_by === userId;
const own: Rule = ({ userId }, row) => row.actor_id === userId;

function always(rule: Rule) {
  return { reads: rule, inserts: rule, updates: rule };
}

/** The rows of a kind that is kept through the API. */
function sampleOf(described: Described): TableSample {
  const { ofChannel, fields, changing } = described;
  const ends = ["owner_id", ...(fields.unit ? ["unit_id"] : [])].map((column) => within(column, seen));
  return {
    row: ({ units }, unit, mark) => ({
      ...saidIn(described, mark),
      ...(ofChannel ? channelled(described, units, unit) : { unit_id: units[unit] }),
      ...keyOf(described, units, unit, mark),
    }),
    touch: { [columnIn(described, changing)]: changeOf(described, "touched") },
    ...(ofChannel ? { ...owned, reads: either(...ends) } : records),
  };
}

function saidIn(described: Described, mark: string): Row {
  const values = Object.keys(described.fields).flatMap((name) => {
    const value = sayingOf(described, name, mark, dateOf(mark));
    return value === undefined ? [] : [[columnIn(described, name), value]];
  });
  return Object.fromEntries(values);
}

/** What belongs to a unit through its channel; a unit that it names beside is another. */
function channelled({ fields }: Described, units: Federation["units"], unit: UnitName): Row {
  const linked = fields.unit ? { unit_id: units.G2 } : {};
  return { channel_id: channelOf(units, unit), owner_id: units[unit], ...linked };
}

/** A row's own name; a channel's has an id that others can name, too. */
function keyOf({ fields }: Described, units: Federation["units"], unit: UnitName, mark: string): Row {
  const name = `${unit}${mark}`;
  if (!fields.code) return fields.id ? { id: name } : {};
  return { code: name, ...(mark === "seed" ? { id: channelOf(units, unit) } : {}) };
}

/** By table; a table that is missing here fails the test that reads the catalogue. */
export const SAMPLES: Readonly<Record<string, TableSample>> = {
  units: {
    row: (_, __, mark) => ({ code: mark, name: mark, level: "UPPER", kind: "SECTOR_UNION" }),
    touch: { name: "x" },
    reads: within("id", seen),
    inserts: administrator,
    updates: administrator,
  },
  placements: {
    row: ({ units }, unit) => ({ unit_id: units[unit], parent_id: units[unit === "U2" ? "P" : "U2"] }),
    touch: { to_on: null },
    ...wholeTenant,
    reads: either(within("unit_id", seen), within("parent_id", seen)),
    deletes: isAdministrator,
  },
  successions: {
    row: ({ units }, unit, mark) => ({
      predecessor_id: units[unit],
      successor_id: units[unit === "G2" ? "G3" : "G2"],
      kind: "MERGED",
      on_date: dateOf(mark),
    }),
    touch: { kind: "SPLIT" },
    ...wholeTenant,
    reads: either(within("predecessor_id", seen), within("successor_id", seen)),
    deletes: isAdministrator,
  },
  headcounts: {
    row: ({ units }, unit, mark) => ({ unit_id: units[unit], as_of: dateOf(mark), workers: 5 }),
    touch: { workers: 6 },
    ...records,
  },
  outlets: {
    row: (_, unit, mark) => ({ code: `${unit}${mark}`, name: "x", kind: "WEBSITE" }),
    touch: { name: "y" },
    ...wholeTenant,
  },
  activity_types: {
    row: (_, unit, mark) => ({ code: `${unit}${mark}`, name: "x" }),
    touch: { name: "y" },
    ...wholeTenant,
    // The nine of every federation stay as they are.
    updates: (person, row) => isAdministrator(person) && row.own !== false,
  },
  activity_choices: {
    row: (_, unit, mark) => ({ code: `${unit}${mark}`, name: "x", side: "FORM" }),
    touch: { name: "y" },
    ...wholeTenant,
  },
  activity_counts: { ...derived, touch: { outlet: "" }, reads: within("unit_id", seen) },
  unit_revisions: { ...derived, touch: { value: 0 }, reads: never },
  activities: {
    row: ({ units }, unit, mark) => ({
      id: `${unit}${mark}`,
      unit_id: units[unit],
      type: "TV_PROGRAMME",
      occurred_on: "2021-03-01",
      title: "x",
      status: "DRAFT",
    }),
    touch: { title: "y" },
    // Of drafts: a reviewer changes only what was handed in.
    ...records,
  },
  ...Object.fromEntries(DESCRIBED.map((described) => [described.table, sampleOf(described)])),
  ...PLAN_SAMPLES,
  reorganisations: {
    row: (_, unit, mark) => ({
      ...{ on_date: "2021-01-01", reason: `${unit}${mark}`, steps: "[]" },
      changes: JSON.stringify({ units: [{ code: unit, before: { name: mark }, after: { name: unit } }] }),
    }),
    touch: { undo_reason: "y" },
    ...wholeTenant,
    reads: administrator,
  },
  locks: {
    // Of a year in which nothing else lies.
    row: ({ units }, unit, mark) => ({ unit_id: units[unit], period: mark === "seed" ? "1930" : "1931" }),
    touch: { reopen_reason: "y" },
    ...wholeTenant,
    reads: within("unit_id", concerned),
  },
  shares: {
    row: ({ code, units }, unit, mark) => ({
      ...{ unit_id: units[unit], year: 2021, token: `${code}${unit}${mark}`, expires_at: "2999-01-01" },
    }),
    touch: { revoked: true },
    ...wholeTenant,
    reads: administrator,
  },
  reports: {
    row: ({ units }, unit, mark) => ({ unit_id: units[unit], period: dateOf(mark), as_of: dateOf(mark) }),
    touch: { texts: "{}" },
    ...records,
  },
  report_templates: {
    row: (_, unit, mark) => ({ name: `${unit}${mark}`, content: Buffer.from("x"), places: "[]" }),
    touch: { removed_at: "2021-01-01" },
    ...wholeTenant,
  },
  saved_tables: {
    row: (federation, unit, mark, person) => ({
      saved_by: (person ?? firstAt(federation, unit))?.userId,
      ...{ name: `${unit}${mark}`, query: "rows=unit" },
    }),
    touch: { removed_at: "2021-01-01" },
    reads: everybody,
    inserts: keepsOwn,
    updates: either(keepsOwn, administrator),
  },
  spot_checks: {
    // Those of the seed's activities; no other can be drawn.
    row: (_, unit, mark) => ({ activity_id: `${unit}${mark}` }),
    touch: { verdict: "RIGHT" },
    ...always(decidesEverywhere),
  },
  files: {
    // The seed's belong to activities, those that are made belong to nothing yet.
    row: ({ people }, unit, mark, person) => ({
      ...{ id: randomUUID(), name: mark, type: "pdf", size: 5, sha256: "0".repeat(64) },
      sent_sha256: createHash("sha256").update(`${unit}${mark}`).digest("hex"),
      sent_by: (person ?? people[0])?.userId,
      ...(mark === "seed" ? { kind: "activities", record: `${unit}${mark}` } : {}),
    }),
    touch: { loose_since: "2021-01-01" },
    reads: seesFile,
    inserts: ({ role, userId }, row) => role !== "READER" && row.sent_by === userId,
    updates: (person, row) => person.role !== "READER" && seesFile(person, row),
  },
  given_links: {
    // Given by the seed's activities.
    row: (_, unit, mark) => ({
      ...{ kind: "activities", record: `${unit}seed` },
      key: createHash("sha256").update(`${unit}${mark}`).digest("hex"),
    }),
    touch: { key: "0".repeat(64) },
    reads: (person, { record }) => seesSeedOf(person, record),
    inserts: (person, { record }) => person.role !== "READER" && seesSeedOf(person, record),
    updates: never,
    deletes: ({ role }) => role !== "READER",
  },
  link_checks: {
    // What was tried are links of the seed's activities.
    row: (_, unit, mark) => ({ kind: "activities", record: `${unit}${mark}`, url: "x", outcome: "OPENS" }),
    touch: { outcome: "FAILS" },
    reads: (person, { record }) => seesSeedOf(person, record),
    inserts: never,
    updates: never,
  },
  audit_entries: {
    row: (_, unit, mark, person) => ({
      actor_id: person?.userId ?? null,
      ...{ purpose: "token", action: "test", entity: unit, entity_id: mark, request_id: mark },
    }),
    touch: { action: "y" },
    reads: never,
    inserts: own,
    updates: never,
  },
  imports: {
    row: (federation, unit, mark, person) => ({
      actor_id: (person ?? firstAt(federation, unit))?.userId,
      ...{ kind: "channels", file_name: `${unit}${mark}.xlsx`, digest: "x", records: "[]" },
      ...{ made: 0, changed: 0, left_out: 0 },
    }),
    touch: { undone_at: null },
    ...always(own),
  },
  import_columns: {
    row: (_, unit, mark) => ({ kind: "channels", headings: `${unit}${mark}`, fields: "[]" }),
    touch: { fields: "[null]" },
    ...always(recorder),
  },
  idempotency_keys: {
    row: (federation, unit, mark, person) => ({
      actor_id: (person ?? firstAt(federation, unit))?.userId,
      action: "test",
      key: `${unit}${mark}`,
      body_hash: Buffer.from("x"),
    }),
    touch: { reply: "{}" },
    ...always(own),
  },
};

function seesFile(person: Person, { kind, record, sent_by }: Row): boolean {
  if (kind === null) return sent_by === person.userId;
  return seesSeedOf(person, record);
}

/** Whether a person sees the seed's record of that name. */
function seesSeedOf(person: Person, record: unknown): boolean {
  return seen(person).some((unit) => record === `${unit}seed`);
}

function dateOf(mark: string): string {
  return mark === "seed" ? "2021-01-01" : "2022-02-02";
}
