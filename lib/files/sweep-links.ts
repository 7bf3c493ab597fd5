import "server-only";
import { keepLinkChecks, linksDue, type TriedLink } from "@/lib/db/links/write";
import { logger } from "@/lib/logger";
import { PUBLIC, type Reach, tryLink } from "./try-link";

/** So many links are tried in one sweep, and so many at once. */
const MOST_LINKS = 200;
const AT_ONCE = 4;
/** So many do not fail by themselves while none opens: it is this machine that has no way out. */
const MOST_FAILING_ALONE = 10;

/**
 * Tries links that nobody has tried for a month, a few at a time, and keeps what became of each; nothing where many were
 * tried and none opens.
 */
export async function sweepLinks(reach: Reach = PUBLIC): Promise<void> {
  const due = await linksDue(MOST_LINKS);
  const tried: TriedLink[] = [];
  while (due.length > 0) {
    const few = due.splice(0, AT_ONCE);
    tried.push(
      ...(await Promise.all(few.map(async (link) => ({ ...link, outcome: await tryLink(link.url, reach) })))),
    );
  }
  const opens = tried.some(({ outcome }) => outcome === "OPENS");
  if (opens || tried.length <= MOST_FAILING_ALONE) await keepLinkChecks(tried);
  else logger.warn({ links: tried.length }, "no link opens: is there a way out to the internet?");
}
