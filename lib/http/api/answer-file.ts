import "server-only";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { parseWith, storable } from "@/lib/auth/parse";
import { withScope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { isPicture, MEDIA_TYPES, type ShownFile } from "@/lib/domain/file";
import { small } from "@/lib/files/picture";
import { fileStore } from "@/lib/files/stored";
import { logger } from "@/lib/logger";
import { getFile } from "@/lib/queries/files/read";
import { addressedRecord } from "@/lib/schemas/pointer";
import { readerOf } from "../caller";
import { FILE_POLICY } from "../file-policy";
import { savedAs } from "../headers";
import { answering } from "../problem";
import { isKnown, type Varying } from "./answer-read";

/** Whatever a file holds, a browser runs none of it, nor takes it for anything else. */
const HARMLESS = {
  "Content-Security-Policy": FILE_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "private, no-cache",
  Vary: "Authorization, Cookie",
};

/** Answers with a file, whole to be saved or small to be seen; 304 for who has it, as it never changes. */
export function answerFile(request: Request, inPath: Varying, form: "whole" | "small"): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await readerOf(request.headers);
    const { id } = parseWith(addressedRecord, storable(inPath));
    const file = await withScope(token, "read", (tx) => getFile(tx, id));
    if (form === "small" && !isPicture(file.type)) throw new Failure("NOT_FOUND");
    const headers = new Headers({ ...HARMLESS, ETag: `"${form}-${file.sha256}"`, "X-Request-Id": requestId });
    if (isKnown(request, headers.get("etag") ?? "")) return new Response(null, { status: 304, headers });
    return form === "small" ? preview(file, headers) : whole(request, file, headers);
  });
}

async function whole(
  { method }: Request,
  { id, name, type }: ShownFile,
  headers: Headers,
): Promise<Response> {
  headers.set("Content-Type", MEDIA_TYPES[type]);
  headers.set("Content-Disposition", savedAs(name)["Content-Disposition"]);
  if (method === "HEAD") return new Response(null, { headers });
  const content = Readable.toWeb(await opened(id));
  // Node's streams and those of a response are the same thing to a browser, and two types.
  return new Response(content as ReadableStream, { headers });
}

async function preview({ id }: ShownFile, headers: Headers): Promise<Response> {
  const picture = await small(await buffer(await opened(id)));
  headers.set("Content-Type", MEDIA_TYPES.webp);
  return new Response(new Uint8Array(picture), { headers });
}

async function opened(id: string): Promise<Readable> {
  const content = await fileStore().open(id);
  if (content !== null) return content;
  logger.error({ file: id }, "a file is not where it was stored");
  throw new Failure("NOT_FOUND");
}
