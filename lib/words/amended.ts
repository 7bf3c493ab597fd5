import type { Target } from "@/lib/domain/plan";
import { formatDate } from "@/lib/format";
import { isolated } from "@/lib/i18n/isolated";
import type { Speech } from "./speech";

/** That a target was changed after its plan was issued, by which day's decision, and why; empty = it was not. */
export function amendedWords({ t }: Speech, { amended }: Pick<Target, "amended">): string {
  if (amended == null) return "";
  const said = { date: formatDate(amended.on), reason: isolated(amended.reason) };
  return t(`measures.amended.${amended.added ? "added" : "changed"}`, said);
}

/** The same in the head of a column: what and when alone. */
export function amendedNote({ t }: Speech, { amended }: Pick<Target, "amended">): string {
  if (amended == null) return "";
  return t(`measures.amended.${amended.added ? "addedNote" : "changedNote"}`, {
    date: formatDate(amended.on),
  });
}
