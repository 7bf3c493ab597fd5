import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FolderStore } from "@/lib/files/folder-store";
import { S3Store } from "@/lib/files/s3-store";
import type { FileStore } from "@/lib/files/store";
import { startS3 } from "@/tests/support/s3-server";

// Both kinds of stores do the same; that of S3 asks a server over HTTP, which checks signatures.

let folder: string;
let server: Awaited<ReturnType<typeof startS3>>;
let stores: Record<string, FileStore>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stores-"));
  server = await startS3(join(folder, "s3"));
  const endpoint = `${server.settings.endpoint}/`;
  stores = {
    folder: new FolderStore(join(folder, "files")),
    s3: new S3Store({ ...server.settings, endpoint }),
  };
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

function storeOf(kind: string): FileStore {
  const store = stores[kind];
  if (store === undefined) throw new Error(kind);
  return store;
}

async function kept(store: FileStore, content: string): Promise<string> {
  const id = randomUUID();
  const path = join(folder, id);
  await writeFile(path, content);
  await store.keep(id, path);
  return id;
}

async function read(store: FileStore, id: string): Promise<string | null> {
  const content = await store.open(id);
  return content && text(content);
}

async function all(store: FileStore, moment: number): Promise<string[]> {
  const ids: string[] = [];
  for await (const some of store.since(moment)) ids.push(...some);
  return ids.sort();
}

describe.each(["folder", "s3"])("a store of kind %s", (kind) => {
  it("gives back what it keeps until it is removed", async () => {
    const store = storeOf(kind);
    const [one, other] = [await kept(store, "Biên bản một"), await kept(store, "Biên bản hai")];
    expect(await read(store, one)).toBe("Biên bản một");
    await store.remove(one);
    await store.remove(one);
    expect([await read(store, one), await read(store, other)]).toEqual([null, "Biên bản hai"]);
    await store.remove(other);
  });

  it("tells of what has lain there since before a moment", async () => {
    const store = storeOf(kind);
    const ids = [await kept(store, "a"), await kept(store, "b")].sort();
    expect(await all(store, Date.now() + 5_000)).toEqual(ids);
    expect(await all(store, Date.now() - 60_000)).toEqual([]);
    for (const id of ids) await store.remove(id);
  });
});

describe("a store that speaks S3", () => {
  it("tells of more than one page", async () => {
    const store = storeOf("s3");
    const ids = await Promise.all(Array.from({ length: 1_001 }, () => kept(store, "x")));
    expect(await all(store, Date.now() + 5_000)).toEqual(ids.sort());
  });

  it.each([
    ["another secret", { secretKey: "another" }],
    ["a bucket that is not there", { bucket: "nirgends" }],
    ["a server that is away", { endpoint: "http://127.0.0.1:9" }],
  ])("says that it is away with %s, and loses nothing silently", async (_, wrong) => {
    const store = new S3Store({ ...server.settings, ...wrong });
    await expect(kept(store, "x")).rejects.toMatchObject({ code: "UNAVAILABLE" });
    await expect(all(store, Date.now())).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });
});
