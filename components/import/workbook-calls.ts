"use client";

import { openedBy } from "@/components/ui/opened-by";
import { useSignedIn } from "@/components/ui/signed-in";
import type { DoneImport, ImportAnswer } from "@/lib/domain/screen/import";
import { useTranslations } from "@/lib/i18n/words";

/** A file as it was chosen, held while the page is open: it may be moved or changed meanwhile. */
export interface HeldFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** What has been chosen of a sheet; null of what is to be found. */
export interface SentSheet {
  readonly kind: string;
  readonly sheet: number;
  readonly headLine: number | null;
  readonly fields: readonly (string | null)[] | null;
}

/** What has been chosen of a file so far. */
export interface SentWith {
  readonly kind: string;
  readonly sheets: readonly SentSheet[] | null;
  readonly shared: Readonly<Record<string, string>>;
}

/** An answer, or why there is none. */
export type FileReply<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly message: string; readonly code: string };

/** Told while rows are written. */
type Progress = (done: number, total: number) => void;

interface Problem {
  readonly title: string;
  readonly code: string;
  readonly errors?: readonly { readonly message: string }[];
}

/** A workbook that is silent for longer has been forgotten; a large one takes its time. */
const SILENT_MS = 180_000;

/** Gives up once nothing has been heard for long. */
function listening() {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  function heard() {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENT_MS);
  }
  heard();
  return { signal: silence.signal, heard, end: () => clearTimeout(timer) };
}

/** The calls that take a file; none of them fails, without an answer they say why. */
export function useWorkbookCalls() {
  const t = useTranslations("form");
  const person = useSignedIn();

  async function post<T>(
    address: string,
    { file, asked, headers = {} }: { file: HeldFile; asked: object; headers?: Record<string, string> },
    read: (response: Response, heard: () => void) => Promise<FileReply<T>>,
  ): Promise<FileReply<T>> {
    const { signal, heard, end } = listening();
    const query = new URLSearchParams({ asked: JSON.stringify({ ...asked, name: file.name }) });
    const always = { "Content-Type": "application/octet-stream", ...openedBy(person) };
    try {
      const init = { method: "POST", body: file.bytes, headers: { ...always, ...headers }, signal };
      const response = await fetch(`${address}?${query}`, init);
      return response.ok ? await read(response, heard) : refusal(await response.json());
    } catch {
      const message = t(navigator.onLine ? "serverLostUnkept" : "networkLostUnkept");
      return { ok: false, message, code: "NO_ANSWER" };
    } finally {
      end();
    }
  }

  return {
    check: (file: HeldFile, asked: SentWith): Promise<FileReply<ImportAnswer>> =>
      post("/import/check", { file, asked }, async (response) => ({ ok: true, data: await response.json() })),
    write: (
      file: HeldFile,
      asked: SentWith & { readonly expected: number },
      key: string,
      progress: Progress,
    ): Promise<FileReply<DoneImport>> =>
      post("/import/write", { file, asked, headers: { "Idempotency-Key": key } }, (response, heard) =>
        written(response, (done, total) => {
          heard();
          progress(done, total);
        }),
      ),
    marked: (file: HeldFile, asked: SentWith): Promise<FileReply<Blob>> =>
      post("/import/errors.xlsx", { file, asked }, async (response) => ({
        ok: true,
        data: await response.blob(),
      })),
  };
}

function refusal({ title, code, errors = [] }: Problem): FileReply<never> {
  return { ok: false, message: errors[0]?.message ?? title, code };
}

interface Line {
  readonly done?: number;
  readonly total?: number;
  readonly result?: DoneImport;
  readonly problem?: Problem;
}

/** One answer, or lines of which the last is it. @throws where the connection ends before that */
async function written(response: Response, progress: Progress): Promise<FileReply<DoneImport>> {
  if (!response.headers.get("content-type")?.includes("ndjson"))
    return { ok: true, data: await response.json() };
  for await (const line of linesOf(response)) {
    const { done = 0, total = 0, result, problem }: Line = JSON.parse(line);
    if (result !== undefined) return { ok: true, data: result };
    if (problem !== undefined) return refusal(problem);
    progress(done, total);
  }
  throw new Error("The answer was cut off");
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    const lines = (text + part.value).split("\n");
    text = lines.pop() ?? "";
    yield* lines;
  }
}
