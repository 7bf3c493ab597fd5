import { openedBy } from "@/components/ui/opened-by";
import type { ShownFile } from "@/lib/domain/file";
import { shrunk } from "./shrunk";

/** What came of sending a file: `unanswered` is sent again by itself. */
export type SendingOutcome =
  | { readonly kind: "kept"; readonly file: ShownFile }
  /** `why` = it is too large or of no kind that is taken, and will not be taken the next time either. */
  | { readonly kind: "refused"; readonly problem: string | null; readonly why: "size" | "kind" | null }
  | { readonly kind: "unanswered" };

/** A file as it will leave the device, the same each time that it is tried. */
export interface Prepared {
  readonly content: Blob;
  readonly name: string;
  /** Null where the browser cannot tell: a page that came without HTTPS. */
  readonly sha256: string | null;
}

const PATIENCE_MS = 180_000;
/** Worth trying again by itself: too many at once, a server that is away, none at all. */
const FIRST_SERVER_FAULT = 500;
const AGAIN = new Set([0, 408, 425, 429]);
const NO_ROOM = 507;

export async function prepare(file: File): Promise<Prepared> {
  const content = await shrunk(file);
  return { content, name: file.name, sha256: await digest(content) };
}

async function digest(content: Blob): Promise<string | null> {
  // Undefined where the page did not come over HTTPS, whatever its type says.
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  if (subtle === undefined) return null;
  const bytes = new Uint8Array(await subtle.digest("SHA-256", await content.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** How one try is told apart, watched and given up. */
export interface Try {
  /** The same at each try of a file: an answer that was lost comes again, and nothing twice. */
  readonly key: string;
  /** Who chose it; null on a page for everybody. */
  readonly person: string | null;
  readonly signal: AbortSignal;
  readonly onPercent: (percent: number) => void;
}

/** Sends a file once. */
export function sendFile({ content, name, sha256 }: Prepared, { key, person, signal, onPercent }: Try) {
  const form = new FormData();
  if (sha256 !== null) form.set("sha256", sha256);
  form.set("file", content, name);
  // Nothing else tells how much of a body has left.
  const request = new XMLHttpRequest();
  request.open("POST", "/api/v1/files");
  const headers = { "Idempotency-Key": key, ...openedBy(person) };
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  request.responseType = "json";
  request.timeout = PATIENCE_MS;
  request.upload.onprogress = ({ loaded, total }) => onPercent(Math.floor((loaded / total) * 100));
  signal.addEventListener("abort", () => request.abort());
  return new Promise<SendingOutcome>((resolve) => {
    request.onloadend = () => resolve(outcomeOf(request));
    request.send(form);
  });
}

function outcomeOf({ status, response }: XMLHttpRequest): SendingOutcome {
  if (status === 201) return { kind: "kept", file: response };
  if (AGAIN.has(status) || (status >= FIRST_SERVER_FAULT && status !== NO_ROOM))
    return { kind: "unanswered" };
  const why = status === 413 ? "size" : status === 415 ? "kind" : null;
  return { kind: "refused", problem: response?.errors?.[0]?.message ?? response?.title ?? null, why };
}

/** What a file that was sent before is called, such as one of a draft; null where it is gone, undefined without an answer. */
export async function askFor(path: string): Promise<{ name: string } | null | undefined> {
  const answer = await fetch(path, { method: "HEAD" }).catch(() => undefined);
  if (answer === undefined || answer.status >= FIRST_SERVER_FAULT) return undefined;
  const [, name] = /filename\*=UTF-8''(\S+)/.exec(answer.headers.get("content-disposition") ?? "") ?? [];
  return answer.ok && name !== undefined ? { name: decodeURIComponent(name) } : null;
}
