import type { DefendedWorld } from "../defended-world";
import { openSessions } from "./sessions";
import { disable, otherOf, personOf, undone, value } from "./trial";

export async function givePasswords(world: DefendedWorld): Promise<void> {
  const { client } = world;
  await client.query("SELECT auth.set_password($1, 'hers')", [personOf(world).userId]);
  await client.query("SELECT auth.set_password($1, 'his')", [otherOf(world).userId]);
}

/** The hashes of the two, in their order. */
export function passwords(world: DefendedWorld): Promise<unknown> {
  const order = [personOf(world).userId, otherOf(world).userId];
  return value(
    world,
    "SELECT array_agg(c.password_hash ORDER BY array_position($1::uuid[], c.user_id)) FROM auth.credentials c WHERE c.user_id = ANY ($1)",
    [order],
  );
}

const INVITATIONS = ["open", "second", "accepted", "late", "others"] as const;

async function invite(world: DefendedWorld): Promise<void> {
  const { client } = world;
  for (const name of INVITATIONS) {
    const { userId } = name === "others" ? otherOf(world) : personOf(world);
    await client.query("SELECT auth.invite($1, $2, $3)", [userId, name, name === "late" ? -60 : 3600]);
  }
  await client.query(
    "UPDATE auth.invitations SET accepted_at = now() - interval '1 hour' WHERE token_hash = sha256('accepted')",
  );
}

export function acceptedNow(world: DefendedWorld): Promise<unknown> {
  return value(
    world,
    `SELECT coalesce(jsonb_agg(name ORDER BY name), '[]') FROM unnest($1::text[]) name
       JOIN auth.invitations i ON i.token_hash = sha256(convert_to(name, 'UTF8')) WHERE i.accepted_at = now()`,
    [INVITATIONS],
  );
}

export async function ofEachInvitation<T>(world: DefendedWorld, ask: (token: string) => Promise<T>) {
  const told: Record<string, T> = {};
  await givePasswords(world);
  await openSessions(world);
  await invite(world);
  for (const name of [...INVITATIONS, "unknown"]) told[name] = await undone(world, () => ask(name));
  await disable(world);
  told.disabled = await undone(world, () => ask("open"));
  return told;
}

export function audited({ alpha, ...world }: DefendedWorld, request: string): Promise<unknown> {
  return value(
    { alpha, ...world },
    `SELECT coalesce(jsonb_agg(a.action || ' ' || (SELECT u.email FROM auth.users u WHERE u.id::text = a.entity_id)), '[]')
       FROM audit_entries a WHERE a.request_id = $1 AND a.tenant_id = $2`,
    [request, alpha.tenant],
  );
}

export async function attempts(
  world: DefendedWorld,
  counts: Readonly<Record<string, [count: number, seconds: number]>>,
) {
  for (const [key, [count, seconds]] of Object.entries(counts)) {
    await world.client.query(
      "INSERT INTO auth.sign_in_attempts (key, window_start, count) VALUES ($1, now() - make_interval(secs => $3), $2)",
      [key, count, seconds],
    );
  }
}

export function countsOf(world: DefendedWorld): Promise<unknown> {
  return value(
    world,
    "SELECT jsonb_object_agg(key, ARRAY[count, extract(epoch FROM now() - window_start)::int]) FROM auth.sign_in_attempts",
  );
}

/** Hers counts, his was only begun; one code is of both, another hers alone. */
export async function secondSteps(world: DefendedWorld): Promise<void> {
  await world.client.query("DELETE FROM auth.second_steps");
  await world.client.query(
    `INSERT INTO auth.second_steps (user_id, sealed_secret, confirmed_at, last_step, recovery_hashes)
     VALUES ($1, 'hers', now(), 100, ARRAY[sha256('both'), sha256('hers')]), ($2, 'his', NULL, 100, ARRAY[sha256('both')])`,
    [personOf(world).userId, otherOf(world).userId],
  );
}

/** Of the two, in their order, the last step that was taken and how many codes are left. */
export function stepsOf(world: DefendedWorld): Promise<unknown> {
  const order = [personOf(world).userId, otherOf(world).userId];
  return value(
    world,
    `SELECT jsonb_agg(s.last_step || ' ' || cardinality(s.recovery_hashes) ORDER BY array_position($1::uuid[], s.user_id))
       FROM auth.second_steps s`,
    [order],
  );
}
