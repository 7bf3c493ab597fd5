import type { TableFormat } from "@/lib/transfer/table-file";

const TYPES: Readonly<Record<TableFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The headers of a table that is to be saved under a name. */
export function attachment(name: string, format: TableFormat): Record<string, string> {
  return {
    "Content-Type": TYPES[format],
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    "Cache-Control": "private, no-store",
  };
}
