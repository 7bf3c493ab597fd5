import { sweep } from "@/lib/db/sign-in";
import { env } from "@/lib/env";
import { sweepStored } from "@/lib/files/sweep";
import { sweepLinks } from "@/lib/files/sweep-links";
import { logger } from "@/lib/logger";

const HOUR_MS = 3_600_000;
let lastSwept = 0;

/** Forgets what is kept for a while only; at most once an hour, on the back of somebody's sign-in. */
export function sweepNowAndThen(): void {
  if (Date.now() - lastSwept < HOUR_MS) return;
  lastSwept = Date.now();
  const links = env().LINK_CHECKS ? [sweepLinks()] : [];
  for (const work of [sweep(), sweepStored(Date.now()), ...links])
    work.catch((error: unknown) => logger.warn({ err: error }, "not swept"));
}
