import { type CellValue, writeXlsx } from "hucre/xlsx";
import { POST as check } from "@/app/(app)/import/check/route";
import { POST as errors } from "@/app/(app)/import/errors.xlsx/route";
import { POST as write } from "@/app/(app)/import/write/route";
import { IMPORT_ACTIONS } from "@/lib/actions/imports/all";
import { perform } from "@/lib/actions/pipeline";
import { Failure } from "@/lib/db/failure";
import type { FoundWorkbook } from "@/lib/domain/screen/import";
import { call } from "../api/call";

const ROUTES = { check, write, errors };

/** A workbook of one sheet. */
export function workbook(rows: readonly (readonly CellValue[])[], name = "Trang"): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]) }] });
}

/** Sends a file to one of the routes as the bearer of a token; what the address says of it as an object. */
export function send(
  route: keyof typeof ROUTES,
  token: string,
  asked: object,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const url = new URL(`http://localhost:3000/import/${route}`);
  url.searchParams.set("asked", JSON.stringify({ name: "tep.xlsx", ...asked }));
  const body = new Uint8Array(bytes);
  return ROUTES[route](
    new Request(url, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, Host: "localhost:3000", ...headers },
      body,
    }),
  );
}

/** The answer to a file: what it is and what would become of it, or why it is not read. */
export async function checked(token: string, asked: object, bytes: Uint8Array) {
  const response = await send("check", token, asked, bytes);
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came.
  const body: any = await response.json();
  return { status: response.status, ...body };
}

/** What the columns of the sheets were taken for, as it is sent back. */
export function sheetsOf({ read }: FoundWorkbook) {
  return read.map(({ kind, sheet, headLine, columns }) => ({
    ...{ kind, sheet, headLine },
    fields: columns.map(({ field }) => field),
  }));
}

/** The last line of what writing tells, or its only answer. */
export async function told(response: Response) {
  const text = (await response.text()).trim();
  const lines = text.split("\n").map((line) => JSON.parse(line));
  const last = lines.at(-1);
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came.
  const answer: any = last?.result ?? last?.problem ?? last;
  return { status: response.status, steps: lines.slice(0, -1), answer };
}

/** Checks a file and writes what can be taken of it. */
export async function imported(token: string, asked: object, bytes: Uint8Array) {
  const { found, checked: result } = await checked(token, asked, bytes);
  const confirmed = { ...asked, sheets: sheetsOf(found), expected: result.made + result.changed };
  const { answer } = await told(await send("write", token, confirmed, bytes));
  return { result, answer };
}

/** Takes an import back, or says why not. */
export async function takenBack(token: string, id: string) {
  try {
    return await perform(IMPORT_ACTIONS.undo, { token, payload: { id }, key: undefined, requestId: "test" });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** The records of a kind that somebody sees. */
export async function everyOne(token: string, kind: string): Promise<Readonly<Record<string, unknown>>[]> {
  const items: Readonly<Record<string, unknown>>[] = [];
  for (let cursor = ""; ; ) {
    const { body } = await call(token, "GET", `${kind}?limit=500${cursor}`);
    items.push(...body.items);
    if (body.nextCursor === null) return items;
    cursor = `&cursor=${encodeURIComponent(body.nextCursor)}`;
  }
}
