import { type Person, personAt, type UnitName } from "@/tests/support/people";
import type { DefendedWorld } from "../defended-world";
import { type ConditionTrial, within } from "./trial";

const ASKERS = [
  ["PROVINCIAL_ADMIN", "P"],
  ["PROVINCIAL_STAFF", "P"],
  ["READER", "U1"],
  ["UPPER_EDITOR", "U1"],
  ["UPPER_EDITOR", "U2"],
  ["GRASSROOTS_CHAIR", "G1"],
] as const;

/** One chairs two unions, one of them below another unit; one chairs a union and reads elsewhere. */
async function spread({ client, alpha }: DefendedWorld): Promise<void> {
  const chairs = (person: Person, unit: UnitName) =>
    client.query(
      "INSERT INTO auth.memberships (tenant_id, user_id, unit_id, role) VALUES ($1, $2, $3, 'GRASSROOTS_CHAIR')",
      [alpha.tenant, person.userId, alpha.units[unit]],
    );
  await chairs(personAt(alpha, "GRASSROOTS_CHAIR", "G0"), "G2");
  await chairs(personAt(alpha, "READER", "U1"), "G2");
}

/** Whose accounts are whose to manage, and who must set up their second step. */
export const PEOPLE_TRIALS: Readonly<Record<string, ConditionTrial>> = {
  "app.owes_second_step": {
    async told(world) {
      const { alpha, client } = world;
      const admin = personAt(alpha, "PROVINCIAL_ADMIN", "P");
      const owes = (token: string) => within(world, token, "SELECT app.owes_second_step()");
      await client.query("UPDATE auth.sessions SET purpose = 'interactive' WHERE user_id = ANY ($1)", [
        alpha.people.map(({ userId }) => userId),
      ]);
      await client.query("DELETE FROM auth.second_steps WHERE user_id <> $1", [
        personAt(alpha, "REVIEWER", "P").userId,
      ]);
      await client.query("UPDATE auth.tenants SET admins_second_step = true WHERE code = 'beta'");
      const undemanded = await owes(admin.token);
      await client.query("UPDATE auth.tenants SET admins_second_step = true");
      const demanded = await owes(admin.token);
      const others = [await owes(personAt(alpha, "PROVINCIAL_STAFF", "P").token), await owes(alpha.command)];
      await client.query("UPDATE auth.sessions SET purpose = 'token' WHERE user_id = $1", [admin.userId]);
      const script = await owes(admin.token);
      await client.query("UPDATE auth.sessions SET purpose = 'interactive' WHERE user_id = $1", [
        admin.userId,
      ]);
      const proven =
        "INSERT INTO auth.second_steps (user_id, sealed_secret, confirmed_at) VALUES ($1, 'x', $2)";
      await client.query(proven, [admin.userId, null]);
      const begun = await owes(admin.token);
      await client.query("UPDATE auth.second_steps SET confirmed_at = now()");
      return { undemanded, demanded, others, script, begun, settled: await owes(admin.token) };
    },
    expected: {
      undemanded: false,
      demanded: true,
      others: [false, false],
      script: false,
      begun: true,
      settled: false,
    },
  },
  "app.managed_people": {
    async told(world) {
      const { alpha } = world;
      await spread(world);
      const told: unknown[] = [];
      for (const [role, unit] of ASKERS) {
        const names = await within(
          world,
          personAt(alpha, role, unit).token,
          `SELECT coalesce(jsonb_agg(CASE WHEN u.tenant_id = $1 THEN u.name ELSE 'a stranger' END ORDER BY u.id), '[]')
             FROM unnest(app.managed_people()) AS managed (id) JOIN auth.users u ON u.id = managed.id`,
          [alpha.tenant],
        );
        told.push([role, unit, names]);
      }
      return told;
    },
    expected: [
      [
        "PROVINCIAL_ADMIN",
        "P",
        [
          "PROVINCIAL_ADMIN@P",
          "PROVINCIAL_STAFF@P",
          "REVIEWER@P",
          "READER@P",
          "UPPER_EDITOR@U1",
          "UPPER_EDITOR@U2",
          "READER@U1",
          "GRASSROOTS_CHAIR@G0",
          "GRASSROOTS_CHAIR@G1",
          "READER@G3",
        ],
      ],
      ["PROVINCIAL_STAFF", "P", []],
      ["READER", "U1", []],
      ["UPPER_EDITOR", "U1", ["GRASSROOTS_CHAIR@G1"]],
      ["UPPER_EDITOR", "U2", []],
      ["GRASSROOTS_CHAIR", "G1", []],
    ],
  },
};
