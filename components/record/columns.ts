import { type ListedKind, listedOf } from "@/lib/records/all";

/** The fields that a list has columns for: what names a record and its unit stand in the first one. */
export function columnsOf(kind: ListedKind): string[] {
  const { title, fields } = listedOf(kind);
  return Object.entries(fields).flatMap(([name, { kind: held }]) =>
    name === title || ["code", "id", "link", "reference", "files", "links"].includes(held) ? [] : [name],
  );
}
