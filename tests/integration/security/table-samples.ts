import { type Federation, type Person, recordable, seen, type UnitName } from "@/tests/support/people";

/** Columns and values of a row; ids of the federation's own units stand where a unit is meant. */
export type Row = Record<string, unknown>;

/** What one table's row is for a unit, and who may do what with it: written apart from the policies themselves. */
export interface TableSample {
  /** A row for a unit that breaks no other rule; `mark` tells fresh ones apart. Null: nobody can make one. */
  row(federation: Federation, unit: UnitName, mark: string, person: Person | null): Row | null;
  /** A column and a harmless value for it. */
  readonly touch: Row;
  reads(person: Person, row: Row, federation: Federation): boolean;
  inserts(person: Person, row: Row, federation: Federation): boolean;
  updates(person: Person, row: Row, federation: Federation): boolean;
  readonly deletes?: (person: Person) => boolean;
}

type Rule = TableSample["reads"];

const never: Rule = () => false;
const everybody: Rule = () => true;
const administrator: Rule = ({ role }) => role === "PROVINCIAL_ADMIN";

function within(column: string, names: (person: Person) => UnitName[]): Rule {
  return (person, row, { units }) => names(person).some((name) => units[name] === row[column]);
}

function either(...rules: Rule[]): Rule {
  return (person, row, federation) => rules.some((rule) => rule(person, row, federation));
}

const records = {
  reads: within("unit_id", seen),
  inserts: within("unit_id", recordable),
  updates: within("unit_id", recordable),
};
const owned = { inserts: within("owner_id", recordable), updates: within("owner_id", recordable) };
const wholeTenant = { reads: everybody, inserts: administrator, updates: administrator };
const own: Rule = ({ userId }, row) => row.actor_id === userId;

/** The channel that belongs to each unit, by the code that the sample gives it. */
function channelOf(units: Federation["units"], unit: UnitName): string {
  // Sixteen digits of the unit's own id after a fixed beginning: the same row is found again without a look-up.
  return `00000000-0000-4000-8000-${units[unit].replaceAll("-", "").slice(-12)}`;
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
    reads: either(within("unit_id", seen), within("parent_id", seen)),
    inserts: administrator,
    updates: administrator,
    deletes: ({ role }) => role === "PROVINCIAL_ADMIN",
  },
  successions: {
    row: ({ units }, unit, mark) => ({
      predecessor_id: units[unit],
      successor_id: units[unit === "G2" ? "G3" : "G2"],
      kind: "MERGED",
      on_date: dateOf(mark),
    }),
    touch: { kind: "SPLIT" },
    reads: either(within("predecessor_id", seen), within("successor_id", seen)),
    inserts: administrator,
    updates: administrator,
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
  },
  activity_counts: {
    row: () => null,
    touch: { outlet: "" },
    reads: within("unit_id", seen),
    inserts: never,
    updates: never,
  },
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
  channels: {
    row: ({ units }, unit, mark) => ({
      ...(mark === "seed" ? { id: channelOf(units, unit) } : {}),
      code: `${unit}${mark}`,
      unit_id: units[unit],
      platform: "ZALO",
      purpose: "CADRE_LINK",
      name: "x",
    }),
    touch: { name: "y" },
    ...records,
  },
  coverage_readings: {
    row: ({ units }, unit, mark) => ({
      channel_id: channelOf(units, unit),
      owner_id: units[unit],
      as_of: dateOf(mark),
      audience: "WORKERS",
      connected: 1,
    }),
    touch: { connected: 2 },
    reads: within("owner_id", seen),
    ...owned,
  },
  chair_links: {
    row: ({ units }, unit, mark) => ({
      channel_id: channelOf(units, unit),
      owner_id: units[unit],
      unit_id: units.G2,
      joined: dateOf(mark),
    }),
    touch: { left_on: null },
    reads: either(within("owner_id", seen), within("unit_id", seen)),
    ...owned,
  },
  enquiries: {
    row: ({ units }, unit, mark) => ({
      id: `${unit}${mark}`,
      unit_id: units[unit],
      received_at: "2021-03-01T08:00:00+07:00",
    }),
    touch: { topic: "y" },
    ...records,
  },
  reporters: {
    row: ({ units }, unit, mark) => ({ unit_id: units[unit], full_name: mark, appointed: "2021-03-01" }),
    touch: { position: "y" },
    ...records,
  },
  facilities: {
    row: ({ units }, unit, mark) => ({ id: `${unit}${mark}`, unit_id: units[unit], kind: "LOUDSPEAKER" }),
    touch: { quantity: 2 },
    ...records,
  },
  misinformation: {
    row: ({ units }, unit, mark) => ({ id: `${unit}${mark}`, unit_id: units[unit], claim: "x" }),
    touch: { claim: "y" },
    ...records,
  },
  plans: {
    row: (_, unit, mark) => ({ year: yearOf(unit, mark), title: "x", classes: "[]" }),
    touch: { title: "y" },
    ...wholeTenant,
  },
  targets: {
    row: (_, unit, mark) => ({
      year: yearOf(unit, "seed"),
      code: mark,
      title: "x",
      level: "UPPER",
      force: "MANDATORY",
    }),
    touch: { title: "y" },
    ...wholeTenant,
  },
  overrides: {
    row: ({ units }, unit, mark) => ({
      unit_id: units[mark === "seed" ? unit : "P"],
      year: yearOf(unit, "seed"),
      target: "seed",
      waived: true,
    }),
    touch: { reason: "y" },
    reads: within("unit_id", seen),
    inserts: administrator,
    updates: administrator,
  },
  audit_entries: {
    row: (_, unit, mark, person) => ({
      actor_id: person?.userId ?? null,
      purpose: "token",
      action: "test",
      entity: unit,
      entity_id: mark,
      request_id: mark,
    }),
    touch: { action: "y" },
    reads: never,
    inserts: own,
    updates: never,
  },
  idempotency_keys: {
    row: ({ people }, unit, mark, person) => ({
      actor_id: (person ?? people.find((one) => one.unit === unit) ?? people[0])?.userId,
      action: "test",
      key: `${unit}${mark}`,
      body_hash: Buffer.from("x"),
    }),
    touch: { reply: "{}" },
    reads: own,
    inserts: own,
    updates: own,
  },
};

function dateOf(mark: string): string {
  return mark === "seed" ? "2021-01-01" : "2022-02-02";
}

function yearOf(unit: UnitName, mark: string): number {
  return ["P", "U1", "U2", "G0", "G1", "G2", "G3"].indexOf(unit) + (mark === "seed" ? 2021 : 2031);
}
