import "server-only";
import { keepLinkChecks, linksDue } from "@/lib/db/links/write";
import { PUBLIC, type Reach, tryLink } from "./try-link";

/** So many links are tried in one sweep, and so many at once. */
const MOST_LINKS = 200;
const AT_ONCE = 4;

/** Tries links that nobody has tried for a month, a few at a time, and keeps what became of each. */
export async function sweepLinks(reach: Reach = PUBLIC): Promise<void> {
  const due = await linksDue(MOST_LINKS);
  while (due.length > 0) {
    const few = due.splice(0, AT_ONCE);
    const tried = few.map(async (link) => ({ ...link, outcome: await tryLink(link.url, reach) }));
    await keepLinkChecks(await Promise.all(tried));
  }
}
