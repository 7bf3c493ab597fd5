import { FEDERATION_ACTIONS } from "@/lib/actions/federation/all";
import { PEOPLE_ACTIONS } from "@/lib/actions/people/all";
import { secondStepDemanded } from "@/lib/actions/second-step/all";
import { answerWrite } from "@/lib/http/api/answer-write";
import { type Person, seen, type UnitName } from "@/tests/support/people";
import type { Endpoint } from "./endpoint";
import { dayFrom, type Place } from "./endpoint-records";

const ROLES = { P: "PROVINCIAL_STAFF", U: "UPPER_EDITOR", G: "GRASSROOTS_CHAIR" } as const;

/** The role that somebody gets at a unit of that level. */
function roleAt(unit: UnitName): string {
  return ROLES[unit[0] as keyof typeof ROLES];
}

/** How an account stands before the call. */
interface AccountState {
  readonly disabled?: true;
  readonly secured?: true;
}

/** Somebody who holds a role at the place's unit and nowhere else. @returns their id */
async function makeAccount({ client, target, unit, mark }: Place, more: AccountState = {}): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT auth.save_user($1, NULL, $2, $3, ARRAY[$4]::uuid[], $5) AS id",
    [target.tenant, `${target.code}.${mark}`, mark, target.units[unit], roleAt(unit)],
  );
  const id = rows[0]?.id ?? "";
  if (more.disabled) await client.query("UPDATE auth.users SET disabled_at = now() WHERE id = $1", [id]);
  if (more.secured)
    await client.query(
      "INSERT INTO auth.second_steps (user_id, sealed_secret, confirmed_at) VALUES ($1, 'sealed', now())",
      [id],
    );
  return id;
}

/** What the account holds and is called by, as a figure. */
async function versionOf({ client }: Place, id: string): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    `SELECT 1 + (hashtext(jsonb_build_array(
       (SELECT jsonb_agg(jsonb_build_object('unit', u.code, 'unitName', u.name, 'level', u.level, 'role', m.role))
        FROM auth.memberships m JOIN units u ON u.id = m.unit_id WHERE m.user_id = a.id),
       a.name, a.email, a.login)::text) & x'7ffffff'::int) AS version
     FROM auth.users a WHERE a.id = $1`,
    [id],
  );
  return rows[0]?.version ?? 0;
}

let handovers = 0;

/** Later each time that it is sent: whoever has begun meanwhile is followed too. */
function nextHandover(): string {
  handovers += 1;
  return dayFrom(2022, handovers);
}

/** An administrator all accounts, an upper-level editor the chairs below (security.md §3). */
function manages(person: Person, unit: UnitName): boolean {
  if (person.role === "PROVINCIAL_ADMIN") return true;
  return person.role === "UPPER_EDITOR" && unit.startsWith("G") && seen(person).includes(unit);
}

function onAccount(
  name: string,
  step: string,
  action: { readonly name: string },
  { quiet, ...state }: AccountState & { quiet?: true } = {},
): Endpoint {
  return {
    ...{ name, route: `/users/{id}/${step}`, method: "POST", action: action.name },
    ...(quiet && { quiet }),
    call: async (place) => ({ params: { id: await makeAccount(place, state) }, body: {} }),
    allowed: manages,
  };
}

const { create, createMany, cards, handOver, invite, place, disable, enable, endSessions, endSecondStep } =
  PEOPLE_ACTIONS;

/** Who makes, places and ends accounts. */
export const PEOPLE_ENDPOINTS: readonly Endpoint[] = [
  {
    ...{ name: "make an account", route: "/users", method: "POST", action: create.name, byCode: true },
    call: async ({ unit, mark }) => ({
      body: { name: mark, login: `made-${mark}`, role: roleAt(unit), units: [unit] },
    }),
    allowed: manages,
  },
  {
    name: "make accounts of a list",
    ...{ route: "", method: "POST", action: createMany.name, byCode: true },
    handle: (request) => answerWrite(request, createMany),
    call: async ({ unit, mark }) => ({
      body: {
        people: [{ name: mark, email: null, login: `listed-${mark}`, role: roleAt(unit), unit }],
        dryRun: false,
      },
    }),
    allowed: manages,
  },
  {
    name: "read a workbook of people",
    ...{ route: "(app)/people/sheet", method: "POST", byCode: true, quiet: true },
    call: async ({ unit }) => ({ text: `name,unit\n${unit},${unit}\n` }),
    allowed: ({ role }) => role === "PROVINCIAL_ADMIN" || role === "UPPER_EDITOR",
  },
  {
    ...{ name: "read an account", route: "/users/{id}", method: "GET" },
    call: async (at) => ({ params: { id: await makeAccount(at) } }),
    allowed: manages,
  },
  {
    ...{ name: "give an account another place", route: "/users/{id}", method: "PATCH", action: place.name },
    call: async (at) => {
      const id = await makeAccount(at);
      return {
        params: { id },
        body: { role: roleAt(at.unit), units: [at.unit] },
        ifMatch: `"${await versionOf(at, id)}"`,
      };
    },
    allowed: manages,
  },
  {
    ...{ name: "make cards for chairs", route: "", method: "POST", action: cards.name, quiet: true },
    handle: (request) => answerWrite(request, cards),
    call: async (at) => ({ body: { accounts: [await makeAccount(at)], unions: [] } }),
    allowed: manages,
  },
  {
    ...{ name: "change a union's chair", route: "/chairs/handover", method: "POST", action: handOver.name },
    byCode: true,
    call: async ({ unit, mark }) => ({
      body: {
        ...{ unit, name: mark, login: `chair-${mark}` },
        get on() {
          return nextHandover();
        },
      },
    }),
    allowed: (person, unit) => unit.startsWith("G") && manages(person, unit),
  },
  {
    name: "demand a second step of administrators",
    ...{ route: "", method: "POST", action: secondStepDemanded.name, byCode: true },
    handle: (request) => answerWrite(request, secondStepDemanded),
    call: async () => ({ body: { on: false } }),
    allowed: (person) => person.role === "PROVINCIAL_ADMIN",
  },
  {
    name: "let upper-level unions decide",
    ...{ route: "", method: "POST", action: FEDERATION_ACTIONS.letUpperDecide.name, byCode: true },
    handle: (request) => answerWrite(request, FEDERATION_ACTIONS.letUpperDecide),
    call: async () => ({ body: { on: true } }),
    allowed: (person) => person.role === "PROVINCIAL_ADMIN",
  },
  onAccount("make a link for an account", "invite", invite, { quiet: true }),
  onAccount("disable an account", "disable", disable),
  onAccount("enable an account", "enable", enable, { disabled: true }),
  onAccount("end the second step of an account", "end-second-step", endSecondStep, {
    quiet: true,
    secured: true,
  }),
  onAccount("end the sessions of an account", "end-sessions", endSessions, { quiet: true }),
];
