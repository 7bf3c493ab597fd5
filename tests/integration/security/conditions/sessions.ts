import type { DefendedWorld } from "../defended-world";
import { disable, otherOf, personOf, undone, value } from "./trial";

export const SESSIONS = ["live", "recent", "token", "ended", "expired", "idle", "other"] as const;
type SessionName = (typeof SESSIONS)[number];

/** Sessions by the name of their token. */
export async function openSessions(world: DefendedWorld): Promise<void> {
  const { client } = world;
  for (const name of SESSIONS) {
    const { userId } = name === "other" ? otherOf(world) : personOf(world);
    await client.query(
      `INSERT INTO auth.sessions (token_hash, tenant_id, user_id, purpose, idle_seconds, expires_at, ended_at, last_used_at)
       VALUES (sha256(convert_to($1, 'UTF8')), $2, $3, $4, 1800, $5, $6, $7)`,
      [name, world.alpha.tenant, userId, name === "token" ? "token" : "interactive", ...timesOf(name)],
    );
  }
}

function timesOf(name: SessionName): [expires: Date, ended: Date | null, used: Date] {
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  const used = { recent: -0.4, idle: -60 }[name as string] ?? -5;
  return [
    inMinutes(name === "expired" ? -1 : 60),
    name === "ended" ? inMinutes(-90) : null,
    name === "recent" ? inMinutes(0) : inMinutes(used),
  ];
}

/** The names of sessions that have been written in this transaction, by the column that says so. */
export async function stamped(world: DefendedWorld, column: "ended_at" | "last_used_at"): Promise<unknown> {
  return value(
    world,
    `SELECT coalesce(jsonb_agg(name ORDER BY name), '[]') FROM unnest($1::text[]) name
       JOIN auth.sessions s ON s.token_hash = sha256(convert_to(name, 'UTF8')) WHERE s.${column} = now()`,
    [[...SESSIONS, "new"]],
  );
}

/** What a function makes of each session's token, of one that opens nothing, and of a person who is disabled. */
export async function ofEachSession<T>(
  world: DefendedWorld,
  ask: (token: string) => Promise<T>,
): Promise<Record<string, T>> {
  const told: Record<string, T> = {};
  await openSessions(world);
  for (const name of [...SESSIONS, "unknown"]) told[name] = await undone(world, () => ask(name));
  await disable(world);
  told.disabled = await undone(world, () => ask("live"));
  return told;
}
