import "server-only";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { AwsClient } from "aws4fetch";
import { Failure } from "@/lib/db/failure";
import type { S3Settings } from "@/lib/env";
import type { FileStore } from "./store";

const PATIENCE_MS = 30_000;
const RETRY_SECONDS = 5;
const MAY_LACK = 404;
const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
/** An object of a listing: what it is called and since when it is there. */
const LISTED = new RegExp(`<Key>(${UUID})</Key>\\s*<LastModified>([^<]+)</LastModified>`, "g");

/** Keeps files in any store that speaks S3, each as an object that is named by its id, in a bucket of their own. */
export class S3Store implements FileStore {
  readonly #client: AwsClient;
  readonly #bucket: string;

  constructor({ endpoint, bucket, region, accessKey, secretKey }: S3Settings) {
    const key = { accessKeyId: accessKey, secretAccessKey: secretKey };
    this.#client = new AwsClient({ ...key, service: "s3", region, retries: 2 });
    this.#bucket = `${endpoint.replace(/\/+$/, "")}/${encodeURIComponent(bucket)}`;
  }

  async keep(id: string, path: string): Promise<void> {
    // It is no longer than what may be sent at once, and the store wants to know how long it is.
    await this.#ask(`/${id}`, { method: "PUT", body: await readFile(path) });
  }

  async open(id: string): Promise<Readable | null> {
    const { status, body } = await this.#ask(`/${id}`, { method: "GET" }, MAY_LACK);
    if (status === MAY_LACK || body === null) return null;
    // Node's type of the stream that its own fetch gives.
    return Readable.fromWeb(body as ReadableStream<Uint8Array>);
  }

  async remove(id: string): Promise<void> {
    await this.#ask(`/${id}`, { method: "DELETE" }, MAY_LACK);
  }

  async *since(moment: number): AsyncGenerator<readonly string[]> {
    let last: string | null = "";
    while (last !== null) {
      const page: string = await this.#page(last);
      const objects = [...page.matchAll(LISTED)];
      yield objects.flatMap(([, id = "", at = ""]) => (Date.parse(at) < moment ? [id] : []));
      last = page.includes("<IsTruncated>true<") ? (objects.at(-1)?.[1] ?? null) : null;
    }
  }

  /** What is called later than that, in the order of names, a thousand at a time. */
  async #page(last: string): Promise<string> {
    const question = new URLSearchParams({ "list-type": "2", "start-after": last });
    return (await this.#ask(`?${question}`, { method: "GET" })).text();
  }

  /**
   * @param lacking the status that says that there is no such thing, where that is an answer
   * @throws Failure UNAVAILABLE where the store is away or refuses
   */
  async #ask(place: string, init: RequestInit, lacking?: typeof MAY_LACK): Promise<Response> {
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const answer = await this.#client.fetch(`${this.#bucket}${place}`, { ...init, signal });
      if (answer.ok || answer.status === lacking) return answer;
      throw new Error(`The store of files answered ${answer.status}: ${await answer.text()}`);
    } catch (cause) {
      throw new Failure("UNAVAILABLE", { cause, retryAfter: RETRY_SECONDS });
    }
  }
}
