import { expect } from "vitest";
import { answerCall } from "@/lib/http/api/answer-call";
import { openedXlsx } from "@/tests/support/workbooks/opened";

export type Cells = readonly (readonly unknown[])[];

/** The sheets of a report's workbook, by name, without what stands over their tables. */
export async function reportSheets(token: string, id: string): Promise<Map<string, Cells>> {
  const request = new Request(`http://localhost:3000/api/v1/reports/${id}.xlsx`, {
    headers: { Authorization: `Bearer ${token}`, Host: "localhost:3000" },
  });
  const response = await answerCall(request);
  expect(response.status).toBe(200);
  const sheets = openedXlsx(await response.bytes());
  return new Map(sheets.map(({ name, rows }) => [name, rows.slice(3)]));
}

/** A percentage of one decimal, never rounded up; null out of nothing. */
export function tenths(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : Math.floor((part * 1_000) / whole) / 10;
}

/** A cell that holds a day. */
export const dayOf = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : null);
