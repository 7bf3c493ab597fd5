import { insertSession, type Lifetime } from "@/lib/db/sign-in";
import { newToken } from "./token";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long each kind of session lives (security.md §1). */
export const LIFETIMES = {
  /** A browser that others may use too. */
  desk: { purpose: "interactive", idleSeconds: 30 * MINUTE, lifetimeSeconds: 12 * HOUR },
  /** Asked for on one's own phone; of whoever is more than a chair the database makes 30 days. */
  phone: { purpose: "interactive", idleSeconds: null, lifetimeSeconds: 90 * DAY },
  /** A script's bearer token. */
  script: { purpose: "token", idleSeconds: null, lifetimeSeconds: 90 * DAY },
} satisfies Record<string, Lifetime>;

/** How long somebody stays signed in, by whether they said that the machine is their own. */
export function lifetimeOf(remember: boolean): Lifetime {
  return remember ? LIFETIMES.phone : LIFETIMES.desk;
}

/** Opens a session. @returns its token, or undefined where the user is unknown or disabled */
export async function openNewSession(userId: string, lifetime: Lifetime): Promise<string | undefined> {
  const token = newToken();
  return (await insertSession(userId, token, lifetime)) ? token : undefined;
}
