import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { disconnect } from "@/lib/db/client";
import { ownDataReadings } from "@/lib/queries/sessions";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, type Person, personAt } from "@/tests/support/people";
import { enter, forgetAll } from "./audit-entries";

// security.md §1: who read personal data is audited, and its owner sees by whom.

let client: pg.Client;
let alpha: Federation;
let beta: Federation;

beforeAll(async () => {
  client = await connectSuperuser();
  alpha = await foundFederation(client, "alpha");
  beta = await foundFederation(client, "beta");
});
afterAll(async () => {
  await disconnect();
  await client.end();
});

const readers = async (person: Person) => {
  const readings = await withScope(person.token, "read", (tx) => ownDataReadings(tx));
  return readings.map(({ reader, named, times }) => [reader, named, times]).sort();
};

it("tells its owner who read it of late: lists of their units, and those of everything from at or above these", async () => {
  await forgetAll(client);
  const admin = personAt(alpha, "PROVINCIAL_ADMIN", "P");
  const chair = personAt(alpha, "GRASSROOTS_CHAIR", "G1");
  const now = new Date().toISOString();
  const read = (by: Person, named: string, of: string, times = 1, at = now) =>
    enter(client, alpha, { at, by, entity: `${named} of`, action: `${named}.read`, of }, times);
  await read(admin, "users", "*", 2);
  await read(personAt(alpha, "UPPER_EDITOR", "U1"), "users", "*");
  await read(personAt(alpha, "UPPER_EDITOR", "U2"), "users", "*");
  await read(personAt(alpha, "UPPER_EDITOR", "U1"), "chairs", "G1");
  await read(personAt(alpha, "UPPER_EDITOR", "U1"), "chairs", "G2");
  await read(chair, "users", "*");
  await read(personAt(alpha, "READER", "P"), "users", "*", 1, "2021-01-01T00:00:00Z");
  await enter(client, beta, { at: now, entity: "users of", action: "users.read", of: "G1" });
  expect(await readers(chair)).toEqual([
    ["PROVINCIAL_ADMIN@P", "users", 2],
    ["UPPER_EDITOR@U1", "chairs", 1],
    ["UPPER_EDITOR@U1", "users", 1],
  ]);
  expect(await readers(personAt(alpha, "READER", "G3"))).toEqual([
    ["PROVINCIAL_ADMIN@P", "users", 2],
    ["UPPER_EDITOR@U2", "users", 1],
  ]);
});
