import "server-only";
import { whyNotReady } from "@/lib/db/readiness";
import { isDraining } from "@/lib/draining";
import { logger } from "@/lib/logger";

/** What a load balancer is told: requests may come, not yet, or no more; why not stands in the log. */
export async function readiness(): Promise<{ status: "ready" | "not ready" | "draining" }> {
  if (isDraining()) return { status: "draining" };
  const reason = await whyNotReady();
  if (reason === null) return { status: "ready" };
  logger.warn({ reason }, "not ready");
  return { status: "not ready" };
}
