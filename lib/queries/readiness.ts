import "server-only";
import { isReady } from "@/lib/db/readiness";

/** What a load balancer is told: requests may come, or not yet. */
export async function readiness(): Promise<{ status: "ready" | "not ready" }> {
  return { status: (await isReady()) ? "ready" : "not ready" };
}
