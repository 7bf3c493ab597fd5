import "server-only";
import { createHash, type Hash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import { Failure } from "@/lib/db/failure";
import { MOST_FILE_BYTES } from "@/lib/domain/file";
import { env } from "@/lib/env";

/** Beside the file itself: boundaries, headers of parts, the digest. */
const MOST_BODY_BYTES = MOST_FILE_BYTES + 65_536;
const LIMITS = {
  fileSize: MOST_FILE_BYTES,
  files: 2,
  fields: 2,
  parts: 4,
  fieldSize: 256,
  headerPairs: 32,
  headerSize: 4_096,
};

/** A file as it came, on the disk and nowhere else. */
export interface Received {
  readonly path: string;
  /** What the sender calls it. */
  readonly name: string;
  readonly sha256: string;
  /** What the sender says its digest is. */
  readonly declared: string | null;
}

/** The folder in which files arrive; what lies there for long was left behind. */
export function arrivals(): string {
  return join(env().FILES_DIR, "incoming");
}

/**
 * Writes a form's one file to the disk while it comes in, and no more of it than may be.
 * @throws Failure TOO_LARGE, MALFORMED for another form and for one that breaks off, QUOTA where the disk is full
 */
export async function receive(request: Request): Promise<Received> {
  const size = Number(request.headers.get("content-length") ?? 0);
  if (size > MOST_BODY_BYTES)
    throw new Failure("TOO_LARGE", { excess: { of: "bytes", most: MOST_FILE_BYTES, size } });
  const folder = arrivals();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const arrival = new Arrival(join(folder, randomUUID()));
  try {
    return await arrival.from(request);
  } catch (error) {
    await rm(arrival.path, { force: true });
    throw refusalOf(error);
  }
}

/** How long it would have been nobody has waited for. */
function tooLong(): Failure {
  return new Failure("TOO_LARGE", { excess: { of: "bytes", most: MOST_FILE_BYTES } });
}

function refusalOf(error: unknown): unknown {
  if (error instanceof Failure) return error;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT") return new Failure("QUOTA", { cause: error });
  // Whatever else the disk says is for whoever runs it to hear.
  if (error instanceof Error && "syscall" in error && code !== "ECONNRESET") return error;
  return new Failure("MALFORMED", { cause: error });
}

/** One form on its way in. */
class Arrival {
  readonly path: string;
  readonly #hash: Hash = createHash("sha256");
  #name: string | undefined;
  #declared: string | null = null;
  #file: BusboyFileStream | undefined;
  #written: Promise<void> = Promise.resolve();
  #isStrange = false;

  constructor(path: string) {
    this.path = path;
  }

  async from(request: Request): Promise<Received> {
    const form = this.#parser(request.headers.get("content-type") ?? "");
    if (request.body === null) throw new Failure("MALFORMED");
    // What a request bears is the stream that Node reads; the two libraries' types do not know one another.
    const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
    try {
      await pipeline(body, form);
    } catch (error) {
      // It would wait for its end for ever.
      this.#file?.destroy();
      await this.#written.catch(() => undefined);
      throw this.#file?.truncated ? tooLong() : error;
    }
    await this.#written;
    if (this.#file?.truncated) throw tooLong();
    if (this.#name === undefined || this.#isStrange) throw new Failure("MALFORMED");
    return {
      ...{ path: this.path, name: this.#name },
      ...{ sha256: this.#hash.digest("hex"), declared: this.#declared },
    };
  }

  #parser(type: string): BusboyInstance {
    if (!/^multipart\/form-data\s*;/i.test(type)) throw new Failure("MALFORMED");
    const form = new Busboy({ headers: { "content-type": type }, limits: LIMITS });
    form.on("field", (field, value, _, isCut) => {
      if (field === "sha256" && !isCut && this.#declared === null) this.#declared = value.toLowerCase();
      else this.#isStrange = true;
    });
    form.on("file", (field, stream, name) => {
      if (field === "file" && this.#file === undefined) return this.#take(form, stream, name);
      this.#isStrange = true;
      stream.resume();
    });
    return form;
  }

  #take(form: BusboyInstance, stream: BusboyFileStream, name: string): void {
    this.#file = stream;
    this.#name = name;
    stream.once("limit", () => form.destroy(tooLong()));
    const target = createWriteStream(this.path, { flags: "wx", mode: 0o600, flush: true });
    this.#written = pipeline(stream, (pieces: AsyncIterable<Buffer>) => this.#heard(pieces), target);
    // Nothing would take the rest of the file any more.
    this.#written.catch((error: Error) => form.destroy(error));
  }

  async *#heard(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      this.#hash.update(piece);
      yield piece;
    }
  }
}
