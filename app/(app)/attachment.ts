import type { TableFormat } from "@/lib/domain/file";
import { savedAs, UNKEPT } from "@/lib/http/headers";

const TYPES: Readonly<Record<TableFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The headers of a table that is to be saved under a name. */
export function attachment(name: string, format: TableFormat): Record<string, string> {
  return {
    "Content-Type": TYPES[format],
    ...savedAs(name),
    ...UNKEPT,
  };
}
