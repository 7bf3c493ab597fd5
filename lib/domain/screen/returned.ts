import type { RecordChange } from "./record";

/** Why a record came back last, and what of it was changed since then: by field, as it stood and as it stands. */
export interface LastReturn extends Pick<RecordChange, "at" | "by"> {
  readonly reason: string | null;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** Null for what never came back. @param history oldest first */
export function lastReturn(history: readonly RecordChange[]): LastReturn | null {
  const place = history.findLastIndex(({ action }) => action === "activity.return");
  const returned = history[place];
  if (returned === undefined) return null;
  const edits = history.slice(place + 1).filter(({ action }) => action === "activity.edit");
  const { reason } = returned.after ?? {};
  return {
    ...{ at: returned.at, by: returned.by, reason: typeof reason === "string" ? reason : null },
    before: Object.assign({}, ...edits.map(({ before }) => before).reverse()),
    after: Object.assign({}, ...edits.map(({ after }) => after)),
  };
}
