import type { AuditLine } from "@/lib/domain/audit";
import { toCsv } from "./csv";

const HEADER = [
  "id",
  "at",
  "by",
  "byName",
  "purpose",
  "doing",
  "action",
  "kind",
  "record",
  "unit",
  "before",
  "after",
];

/** A part of the audit as `GET /audit` gives it for CSV, a row for each entry; what stood and what stands as JSON. */
export function auditCsv({ items }: { readonly items: readonly AuditLine[] }): string {
  return toCsv(
    HEADER,
    items.map(({ id, at, by, purpose, doing, action, kind, record, unit, before, after }) => [
      ...[id, at, by?.id ?? null, by?.name ?? null, purpose, doing, action, kind, record, unit?.code ?? null],
      ...[before, after].map((values) => values && JSON.stringify(values)),
    ]),
  );
}
