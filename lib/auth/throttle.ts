import { createHash } from "node:crypto";
import { Failure } from "@/lib/db/failure";
import { type AttemptLimit, countAttempt } from "@/lib/db/sign-in";

const QUARTER_HOUR = 900;
const HOUR = 3_600;

/** What people type into the wrong field must not lie in a table. */
function digest(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

/**
 * The limits of one attempt (security.md §1): the address first, so that one machine cannot fill the table, the
 * account last, so that one machine alone cannot lock it.
 */
function attemptLimits(identifier: string, address: string): AttemptLimit[] {
  return [
    { key: `address ${digest(address)}`, limit: 100, seconds: HOUR },
    { key: `pair ${digest(identifier, address)}`, limit: 5, seconds: QUARTER_HOUR },
    { key: `account ${digest(identifier)}`, limit: 20, seconds: QUARTER_HOUR },
  ];
}

/**
 * Counts an attempt before anything is verified. @param identifier who it is said to be, and by what
 * @throws Failure THROTTLED; such an attempt leaves no count
 */
export async function countedAttempt(identifier: string, address: string): Promise<readonly AttemptLimit[]> {
  const limits = attemptLimits(identifier, address);
  const wait = await countAttempt(limits);
  if (wait > 0) throw new Failure("THROTTLED", { retryAfter: wait });
  return limits;
}
