import { createHash } from "node:crypto";
import { comparableUrl } from "@/lib/domain/link";

/** What links are compared by: a digest of the form that is the same of all to one page. Null for what is no web address. */
function linkKey(link: string): string | null {
  const comparable = comparableUrl(link);
  return comparable === null ? null : createHash("sha256").update(comparable).digest("hex");
}

/** The keys of links, each once. */
export function linkKeys(links: readonly string[]): string[] {
  return [...new Set(links.flatMap((link) => linkKey(link) ?? []))];
}
