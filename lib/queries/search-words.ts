import { withoutMarks } from "@/lib/domain/text";

const MOST_WORDS = 8;

/** The words of a search without marks and case; each must be found somewhere. */
export function searchWords(search: string | undefined): string[] {
  return withoutMarks(search ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
}
