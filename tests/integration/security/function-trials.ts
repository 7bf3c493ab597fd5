import { createHash } from "node:crypto";
import { type Federation, personAt } from "@/tests/support/people";
import { askersOf, type DefendedWorld, withoutOthers, withoutUnseen } from "./defended-world";

/** A definer function as the catalogue has it. */
export interface Definer {
  readonly oid: string;
  readonly name: string;
  /** Names and types of its parameters. */
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  readonly source: string;
  readonly returnsSet: boolean;
}

/**
 * What each parameter is given, by its name and type: twice, once of the asker's federation, once of the other's. A
 * function with a parameter that stands not here has no trial, and that fails.
 */
function given({ alpha, beta }: DefendedWorld): Readonly<Record<string, readonly [unknown, unknown]>> {
  const both = <T>(value: T): [T, T] => [value, value];
  const ids = [...Object.values(alpha.units), ...Object.values(beta.units)];
  const people = [...alpha.people, ...beta.people].map(({ userId }) => userId);
  const levels = ["PROVINCIAL", "UPPER", "GRASSROOTS"];
  const chairOf = (federation: Federation) => personAt(federation, "GRASSROOTS_CHAIR", "G1").userId;
  const channel = (unit: string) => `00000000-0000-4000-8000-${unit.replaceAll("-", "").slice(-12)}`;
  return {
    "among uuid[]": [null, ids],
    "roots uuid[]": both([...ids]),
    "ids uuid[]": both(people),
    "unit uuid": [alpha.units.G1, beta.units.G1],
    "channel uuid": [channel(alpha.units.G1), channel(beta.units.G1)],
    "activity text": ["G1seed", "G3seed"],
    "kind_of text": both("activity"),
    "record text": ["G1seed", "G3seed"],
    "root text": ["U1", "G3"],
    "named text": ["G1", "G3"],
    "reach text": both("subtree"),
    "day date": both("2022-12-31"),
    "since date": ["2022-12-31", "2200-01-01"],
    "until date": both("2021-12-31"),
    "last date": both("2022-12-31"),
    "first date": both("2020-01-01"),
    "kind text": both("TV_PROGRAMME"),
    "types text[]": both(["TV_PROGRAMME", "TV_PROGRAMME", "TV_PROGRAMME"]),
    "levels text[]": both(levels),
    "statuses text[]": both(["APPROVED", "APPROVED", "APPROVED"]),
    "places text[]": both(["", "", ""]),
    "monthly boolean": both(false),
    "mine boolean": both(false),
    "handed_before date": both(null),
    "signs integer[]": both([1, 1, 1]),
    "roles text[]": both(["PROVINCIAL_ADMIN", "UPPER_EDITOR", "GRASSROOTS_CHAIR"]),
    "outlets text[]": both(null),
    "words text[]": both(null),
    "contents text[]": both(null),
    "forms text[]": both(null),
    "addressed text[]": both(null),
    "sides text[]": both(["unit", "status"]),
    "tier text": ["UPPER", "GRASSROOTS"],
    "link text": both(null),
    "keys text[]": both(["G1seed", "G3seed"].map((seed) => createHash("sha256").update(seed).digest("hex"))),
    "units text[]": both(["G1", "G3"]),
    "froms date[]": both(["2020-01-01", "2020-01-01"]),
    "tos date[]": both(["2023-01-01", "2023-01-01"]),
    "purposes text[]": both(["LEADERS_LINK", "PUBLIC_PAGE", "OFFICIALS_NETWORK", "CADRE_LINK"]),
    "audiences text[]": both(["WORKERS"]),
    "history text[]": both(levels),
    "history boolean": both(true),
    "plan_year integer": [2021, 2025],
    "after_rank integer": both(null),
    "after_on date": both(null),
    "after_key text": both(null),
    "after_id text": both(null),
    "most integer": both(500),
    "skipped integer": both(0),
    "person uuid": both(null),
    "account uuid": [chairOf(alpha), chairOf(beta)],
    "new_id uuid": both("01900000-0000-7000-8000-000000000001"),
    "new_name text": both("New"),
    "new_email text": both(null),
    "new_login text": both(null),
    "new_role text": both("GRASSROOTS_CHAIR"),
    "places uuid[]": [[alpha.units.G1], [beta.units.G1]],
    "token text": both("token"),
    "lifetime_seconds integer": both(60),
    "disabled boolean": both(true),
    "sealed text": both("sealed"),
    "step bigint": both(1),
    "codes text[]": both(["code"]),
    "demanded boolean": both(true),
    "decides boolean": both(true),
    "one uuid": both("01900000-0000-7000-8000-000000000002"),
    "union_id uuid": [alpha.units.G1, beta.units.G1],
    "successor uuid": both("01900000-0000-7000-8000-000000000003"),
    "held text": both(null),
    "below text": [null, "U1"],
    "standings text[]": both(null),
    "actor uuid": both(null),
    "at_unit uuid": both(null),
    "done text": both(null),
    "behind uuid": both(null),
    "since timestamp with time zone": both("2000-01-01T00:00:00Z"),
    "until timestamp with time zone": both(null),
    "doings text[]": both(["CHANGE"]),
    "kinds text[]": both(["activity"]),
  };
}

/** Figures of units out of sight are told, and enter what changes with them; these rows tell more than a figure. */
const CONTENTS: Readonly<Record<string, string>> = { count_evidence: "r.id IS NOT NULL" };

/** The parameters of a function that no trial knows. */
export function unknownTo(world: DefendedWorld, { parameters }: Definer): string[] {
  const known = given(world);
  return parameters.map(({ name, type }) => `${name} ${type}`).filter((parameter) => !(parameter in known));
}

/** Aggregates come in whatever order the plan has. */
function sorted(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const items = value.map((item) => JSON.stringify(sorted(item)));
  return items.sort();
}

/** What each who is tried is told, as one text. */
async function told(
  world: DefendedWorld,
  definer: Definer,
  others: "federations" | "units" = "federations",
): Promise<string> {
  const askers = others === "federations" ? askersOf(world) : askersOf(world).slice(-1);
  const { name, parameters } = definer;
  const known = given(world);
  const casts = parameters.map(({ type }, index) => `$${index + 1}::${type}`);
  const shown = (others === "units" && CONTENTS[name]) || "true";
  const sql = `SELECT coalesce(jsonb_agg(to_jsonb(r) ORDER BY to_jsonb(r)::text) FILTER (WHERE ${shown}), '[]') AS told
    FROM app.${name}(${casts}) AS r`;
  const answers: unknown[] = [];
  for (const { token } of askers) {
    for (const variant of [0, 1] as const) {
      const values = parameters.map((parameter) => known[`${parameter.name} ${parameter.type}`]?.[variant]);
      // What a function writes is taken back, so that each call finds the same.
      await world.client.query("SAVEPOINT told");
      const answer = await world.trial.row(token, sql, values);
      await world.client.query("ROLLBACK TO SAVEPOINT told");
      answers.push(sorted(answer.told ?? answer));
    }
  }
  return JSON.stringify(answers);
}

/** Whether what a function tells changes with what belongs to others. Runs in a transaction that the caller undoes. */
export async function tellsOf(
  world: DefendedWorld,
  definer: Definer,
  others: "federations" | "units",
): Promise<boolean> {
  const before = await told(world, definer, others);
  await (others === "federations" ? withoutOthers(world) : withoutUnseen(world));
  return (await told(world, definer, others)) !== before;
}

/** Whether it tells anything at all: without that, no filter could be missed. */
export async function tellsSomething(world: DefendedWorld, definer: Definer): Promise<boolean> {
  return /[0-9a-zA-Z]/.test((await told(world, definer)).replaceAll("null", "").replaceAll("state", ""));
}
