import "server-only";
import type { LinkOutcome } from "@/lib/domain/link-check";
import { authClient } from "../client";
import { inTime } from "../deadline";

/** A link of a record of any federation. */
export interface DueLink {
  readonly tenant: string;
  readonly kind: string;
  readonly record: string;
  readonly url: string;
}

/** One that was tried, and what came of it. */
export interface TriedLink extends DueLink {
  readonly outcome: LinkOutcome;
}

/** So many links at most that have not been tried for a month. */
export function linksDue(most: number): Promise<DueLink[]> {
  return inTime(
    authClient().$queryRaw<
      DueLink[]
    >`SELECT tenant::text, kind, record, url FROM auth.links_due(${most}::int)`,
  );
}

/** Keeps what became of links, each in place of what became of it before. */
export async function keepLinkChecks(tried: readonly TriedLink[]): Promise<void> {
  await inTime(authClient().$queryRaw`SELECT auth.keep_link_checks(${JSON.stringify(tried)}::jsonb)::text`);
}
