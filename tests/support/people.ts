import { randomBytes } from "node:crypto";
import type pg from "pg";
import type { Role } from "@/lib/domain/policy";

/** The tree of every test federation: G0 directly below P, G1 and G2 below U1, G3 below U2. */
const TREE = { P: null, U1: "P", U2: "P", G0: "P", G1: "U1", G2: "U1", G3: "U2" } as const;
export type UnitName = keyof typeof TREE;
export const UNIT_NAMES = Object.keys(TREE) as UnitName[];

const LEVELS = { P: "PROVINCIAL", U: "UPPER", G: "GRASSROOTS" } as const;
const KINDS = { P: "PROVINCE_FEDERATION", U: "DISTRICT_FEDERATION", G: "ENTERPRISE" } as const;

/** Every role at every kind of place that may hold it. */
const POSTS: readonly (readonly [Role, UnitName])[] = [
  ["PROVINCIAL_ADMIN", "P"],
  ["PROVINCIAL_STAFF", "P"],
  ["REVIEWER", "P"],
  ["READER", "P"],
  ["UPPER_EDITOR", "U1"],
  ["UPPER_EDITOR", "U2"],
  ["READER", "U1"],
  ["GRASSROOTS_CHAIR", "G0"],
  ["GRASSROOTS_CHAIR", "G1"],
  ["READER", "G3"],
];

export interface Person {
  /** Role and unit, as tests name them. */
  readonly name: string;
  readonly role: Role;
  readonly unit: UnitName;
  readonly userId: string;
  readonly email: string;
  /** A bearer token. */
  readonly token: string;
}

export interface Federation {
  readonly code: string;
  readonly tenant: string;
  /** Ids by name; a unit's code is its name, the same in every federation. */
  readonly units: Readonly<Record<UnitName, string>>;
  readonly people: readonly Person[];
  /** The token of a command's session. */
  readonly command: string;
}

/** One who asks, and of which federation. */
export interface Asker {
  readonly federation: Federation;
  readonly person: Person;
}

/** The highest post and a low one: what the others add is looked at in one federation. */
const OF_OTHERS = [0, 8];

/** Every post of the first federation, the highest and a low one of each other. */
export function askersIn(federations: readonly Federation[]): Asker[] {
  return federations.flatMap((federation, index) =>
    federation.people
      .filter((_, place) => index === 0 || OF_OTHERS.includes(place))
      .map((person) => ({ federation, person })),
  );
}

/** What a person of this post can see, written down apart from the product's own policy. */
export function seen({ role, unit }: Pick<Person, "role" | "unit">): UnitName[] {
  return UNIT_NAMES.filter((name) => {
    if (unit === "P" || name === unit) return true;
    return role !== "GRASSROOTS_CHAIR" && TREE[name] === unit;
  });
}

/** For which units a person of this post records. */
export function recordable(person: Pick<Person, "role" | "unit">): UnitName[] {
  return person.role === "READER" || person.role === "REVIEWER" ? [] : seen(person);
}

/** Units whose closing concerns a person of this post: those that they see, and those above these. */
export function concerned(person: Pick<Person, "role" | "unit">): UnitName[] {
  const own = seen(person);
  return UNIT_NAMES.filter((name) =>
    own.some((each) => each === name || TREE[each] === name || name === "P"),
  );
}

/** Whose what people keep for themselves is, of a unit: its first, or the federation's where it has nobody. */
export function firstAt({ people }: Pick<Federation, "people">, unit: UnitName): Person | undefined {
  return people.find((one) => one.unit === unit) ?? people[0];
}

/** @throws where nobody holds that post */
export function personAt(federation: Federation, role: Role, unit: UnitName): Person {
  const person = federation.people.find((held) => held.role === role && held.unit === unit);
  if (!person) throw new Error(`Nobody is ${role} at ${unit}`);
  return person;
}

/** Founds a federation with its tree and one person for each post, each with a bearer token. */
export async function foundFederation(superuser: pg.Client, code: string): Promise<Federation> {
  const tenant = await one(superuser, "SELECT auth.found_tenant($1, $1)", [code]);
  const command = await one(superuser, "SELECT auth.open_import_session($1)", [tenant]);
  await superuser.query("SELECT set_config('app.sid', $1, false)", [command]);
  const units = await plantTree(superuser, tenant, code);
  const people: Person[] = [];
  for (const [role, unit] of POSTS) {
    people.push(await settle(superuser, { code, tenant, unitId: units[unit], role, unit }));
  }
  return { code, tenant, units, people, command };
}

async function one(client: pg.Client, sql: string, values: unknown[]): Promise<string> {
  const { rows } = await client.query<string[]>({ text: sql, values, rowMode: "array" });
  return rows[0]?.[0] ?? "";
}

async function plantTree(superuser: pg.Client, tenant: string, code: string) {
  const units: Partial<Record<UnitName, string>> = {};
  for (const name of UNIT_NAMES) {
    const kind = name[0] as keyof typeof LEVELS;
    units[name] = await one(
      superuser,
      "INSERT INTO units (tenant_id, code, name, level, kind) VALUES ($1, $2, $5, $3, $4) RETURNING id",
      [tenant, name, LEVELS[kind], KINDS[kind], `${code}.${name}`],
    );
    const parent = TREE[name];
    if (parent === null) continue;
    await superuser.query("INSERT INTO placements (tenant_id, unit_id, parent_id) VALUES ($1, $2, $3)", [
      tenant,
      units[name],
      units[parent],
    ]);
  }
  return units as Record<UnitName, string>;
}

interface Post {
  code: string;
  tenant: string;
  unitId: string;
  role: Role;
  unit: UnitName;
}

async function settle(superuser: pg.Client, { code, tenant, unitId, role, unit }: Post): Promise<Person> {
  const name = `${role}@${unit}`;
  const email = `${role}.${unit}@${code}.test`.toLowerCase();
  const userId = await one(superuser, "SELECT auth.save_user($1, $2, NULL, $3, ARRAY[$4]::uuid[], $5)", [
    tenant,
    email,
    name,
    unitId,
    role,
  ]);
  const token = randomBytes(32).toString("base64url");
  await superuser.query("SELECT auth.open_session($1, $2, 'token', NULL, 86400)", [userId, token]);
  return { name, role, unit, userId, email, token };
}
