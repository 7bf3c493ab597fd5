import { personAt, recordable, seen, UNIT_NAMES } from "@/tests/support/people";
import type { DefendedWorld } from "../defended-world";
import { type ConditionTrial, value, within } from "./trial";

/** Names of units of the first federation; those of another stand out. */
function unitNames(world: DefendedWorld, token: string, call: string): Promise<unknown> {
  return within(
    world,
    token,
    `SELECT coalesce(jsonb_agg(name ORDER BY name COLLATE "C"), '[]') FROM (
       SELECT CASE WHEN u.tenant_id = $1 THEN u.code ELSE 'a stranger''s' END AS name
         FROM unnest(${call}) AS asked (id) JOIN units u ON u.id = asked.id) named`,
    [world.alpha.tenant],
  );
}

/** G2 was below U2 until 2020, and X is below nobody. */
async function replant({ client, alpha }: DefendedWorld): Promise<void> {
  await client.query("SELECT set_config('app.sid', $1, true)", [alpha.command]);
  await client.query(
    "INSERT INTO units (tenant_id, code, name, level, kind) VALUES ($1, 'X', 'X', 'GRASSROOTS', 'ENTERPRISE')",
    [alpha.tenant],
  );
  await client.query("UPDATE placements SET from_on = '2020-01-01' WHERE unit_id = $1", [alpha.units.G2]);
  await client.query(
    "INSERT INTO placements (tenant_id, unit_id, parent_id, to_on) VALUES ($1, $2, $3, '2020-01-01')",
    [alpha.tenant, alpha.units.G2, alpha.units.U2],
  );
}

/** The token of a view that is shared. */
async function shareOf({ client, alpha }: DefendedWorld): Promise<string> {
  await client.query(
    `INSERT INTO auth.sessions (token_hash, tenant_id, purpose, expires_at)
     VALUES (sha256('shared'), $1, 'share', now() + interval '1 hour')`,
    [alpha.tenant],
  );
  return "shared";
}

const POSTS = [
  ["PROVINCIAL_ADMIN", "P"],
  ["REVIEWER", "P"],
  ["READER", "P"],
  ["UPPER_EDITOR", "U1"],
  ["UPPER_EDITOR", "U2"],
  ["GRASSROOTS_CHAIR", "G1"],
  ["READER", "G3"],
] as const;

/** In order; X is nobody's but the province's. */
function withX(names: readonly string[], province: boolean): string[] {
  return [...names, ...(province ? ["X"] : [])].sort();
}

/** Who sees and decides what, and what changes for whom. */
export const REACH_TRIALS: Readonly<Record<string, ConditionTrial>> = {
  "app.units_under": {
    async told(world) {
      await replant(world);
      const told: unknown[] = [await unitNames(world, world.alpha.command, "app.visible_units()")];
      for (const [role, unit] of POSTS) {
        const { token } = personAt(world.alpha, role, unit);
        for (const call of ["app.visible_units()", "app.recordable_units()"])
          told.push([role, unit, await unitNames(world, token, call)]);
      }
      const shared = await shareOf(world);
      for (const call of ["app.visible_units()", "app.recordable_units()"])
        told.push(await unitNames(world, shared, call));
      return told;
    },
    expected: [
      withX([...UNIT_NAMES], true),
      ...POSTS.flatMap(([role, unit]) => [
        [role, unit, withX(seen({ role, unit }), unit === "P")],
        [
          role,
          unit,
          withX(recordable({ role, unit }), unit === "P" && recordable({ role, unit }).length > 0),
        ],
      ]),
      withX([...UNIT_NAMES], true),
      [],
    ],
  },
  "app.administers": {
    async told(world) {
      const { alpha, client } = world;
      await client.query(
        "INSERT INTO auth.memberships (tenant_id, user_id, unit_id, role) VALUES ($1, $2, $3, 'PROVINCIAL_ADMIN')",
        [alpha.tenant, personAt(alpha, "READER", "U1").userId, alpha.units.U1],
      );
      const tokens = [
        personAt(alpha, "PROVINCIAL_ADMIN", "P").token,
        personAt(alpha, "PROVINCIAL_STAFF", "P").token,
        personAt(alpha, "READER", "U1").token,
        alpha.command,
      ];
      const told: unknown[] = [];
      for (const token of tokens) told.push(await within(world, token, "SELECT app.administers()"));
      return told;
    },
    expected: [true, false, false, true],
  },
  "app.decidable_units": {
    async told(world) {
      const told: unknown[] = [];
      const editor = personAt(world.alpha, "UPPER_EDITOR", "U1").token;
      told.push(await unitNames(world, editor, "app.decidable_units()"));
      await world.client.query("UPDATE auth.tenants SET upper_decides = false WHERE id = $1", [
        world.alpha.tenant,
      ]);
      told.push(await unitNames(world, editor, "app.decidable_units()"));
      return told;
    },
    expected: [["G1", "G2"], []],
  },
  "app.who": {
    async told(world) {
      const told: unknown[] = [];
      for (const federation of [world.alpha, world.beta]) {
        for (const { token } of [
          personAt(federation, "UPPER_EDITOR", "U1"),
          personAt(federation, "READER", "P"),
        ]) {
          told.push(
            await within(
              world,
              token,
              `SELECT jsonb_build_array(w -> 'tenant' ->> 'code', w -> 'person' ->> 'name', w ->> 'seesAll',
                 jsonb_path_query_array(w, '$.memberships[*].unitCode'), w ->> 'owesSecondStep',
                 (w ->> 'revision')::int = (SELECT sum(r.value) FROM auth.tenant_revisions r WHERE r.tenant_id = $1),
                 (w ->> 'othersRevision')::int = (SELECT sum(r.value) FROM auth.tenant_revisions r WHERE r.tenant_id = $1 AND r.part = 'OTHERS'))
               FROM app.who() w`,
              [federation.tenant],
            ),
          );
        }
      }
      return told;
    },
    expected: ["alpha", "beta"].flatMap((code) => [
      [code, "UPPER_EDITOR@U1", "false", ["U1"], "false", true, true],
      [code, "READER@P", "true", ["P"], "false", true, true],
    ]),
  },
  "app.moves": {
    async told(world) {
      const { client, alpha, beta } = world;
      for (const { tenant, command, units } of [alpha, beta]) {
        await client.query("SELECT set_config('app.sid', $1, true)", [command]);
        const change = "UPDATE placements SET from_on = $3, to_on = $4 WHERE tenant_id = $1 AND unit_id = $2";
        await client.query(change, [tenant, units.G3, "2020-05-01", null]);
        await client.query(change, [tenant, units.G0, null, "2020-06-01"]);
        await client.query(change, [tenant, units.U1, "2020-07-01", null]);
      }
      const told: unknown[] = [];
      for (const [first, until] of [
        ["2020-01-01", "2020-12-31"],
        ["2020-05-01", "2020-06-01"],
        ["2020-06-01", "2020-06-30"],
        ["2020-04-30", "2020-05-01"],
      ]) {
        told.push(
          await within(
            world,
            alpha.command,
            `SELECT coalesce(jsonb_agg(t.code || '.' || u.code || ' ' || m.day ORDER BY t.code, u.code), '[]')
               FROM app.moves($1, $2) m JOIN units u ON u.id = m.unit_id JOIN auth.tenants t ON t.id = u.tenant_id`,
            [first, until],
          ),
        );
      }
      return told;
    },
    expected: [
      [
        "alpha.G0 2020-06-01",
        "alpha.G1 2020-07-01",
        "alpha.G2 2020-07-01",
        "alpha.G3 2020-05-01",
        "alpha.U1 2020-07-01",
      ],
      ["alpha.G0 2020-06-01"],
      [],
      ["alpha.G3 2020-05-01"],
    ],
  },
  "app.raise_revision": {
    async told(world) {
      const { client, alpha, beta } = world;
      await client.query(
        "UPDATE auth.tenant_revisions SET shard = 8888888 WHERE tenant_id = $1 AND part = 'OTHERS'",
        [alpha.tenant],
      );
      await client.query(
        `INSERT INTO auth.tenant_revisions (tenant_id, part, shard, value)
         VALUES ($1, 'OTHERS', 9999999, 1), ($1, 'ACTIVITIES', 8888888, 1), ($2, 'OTHERS', 8888888, 1)`,
        [alpha.tenant, beta.tenant],
      );
      await client.query("CREATE TEMP TABLE earlier ON COMMIT DROP AS SELECT * FROM auth.tenant_revisions");
      await value(world, "SELECT app.raise_revision($1, 'OTHERS')", [alpha.tenant]);
      return value(
        world,
        `SELECT jsonb_agg(concat_ws(' ', t.code, r.part, r.shard, r.value - e.value))
           FROM auth.tenant_revisions r LEFT JOIN earlier e USING (tenant_id, part, shard) JOIN auth.tenants t ON t.id = r.tenant_id
          WHERE r.value IS DISTINCT FROM e.value`,
      );
    },
    expected: ["alpha OTHERS 8888888 1"],
  },
};
