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

/** Whose accounts are whose to manage. */
export const PEOPLE_TRIALS: Readonly<Record<string, ConditionTrial>> = {
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
