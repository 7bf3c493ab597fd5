import { createHash } from "node:crypto";
import sharp from "sharp";
import { answerCall } from "@/lib/http/api/answer-call";
import type { Answer } from "./call";

export interface SentFile {
  readonly name?: string;
  /** What the sender says that the digest is. */
  readonly sha256?: string;
  readonly key?: string;
  /** The id of whoever opened the page that sends it. */
  readonly openedBy?: string;
}

/** A request that sends a file as a browser does. */
function fileRequest(
  token: string,
  bytes: Uint8Array,
  { name, sha256, key, openedBy }: SentFile = {},
): Request {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(bytes)]), name ?? "tệp.bin");
  if (sha256 !== undefined) form.set("sha256", sha256);
  return new Request("http://localhost:3000/api/v1/files", {
    method: "POST",
    headers: {
      ...{ Authorization: `Bearer ${token}`, Host: "localhost:3000" },
      ...(key === undefined ? {} : { "Idempotency-Key": key }),
      ...(openedBy === undefined ? {} : { "Opened-By": openedBy }),
    },
    body: form,
  });
}

/** Sends a file. */
export async function sendFile(token: string, bytes: Uint8Array, sent: SentFile = {}): Promise<Answer> {
  return answerOf(await answerCall(fileRequest(token, bytes, sent)));
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  const { status, headers } = response;
  return { status, headers, text, body: isJson && text !== "" ? JSON.parse(text) : undefined };
}

/** What a call gives, as it is. */
export async function bytesOf(token: string, address: string, headers = {}): Promise<Response> {
  return answerCall(
    new Request(`http://localhost:3000/api/v1/${address}`, {
      headers: { Authorization: `Bearer ${token}`, Host: "localhost:3000", ...headers },
    }),
  );
}

/** A picture of one colour; `at` makes it another one. */
export function picture(at = 0, width = 64, height = 48) {
  return sharp({ create: { width, height, channels: 3, background: { r: at % 256, g: at >> 8, b: 90 } } });
}

export function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The shortest document that looks like one. */
export function pdf(text = ""): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}
