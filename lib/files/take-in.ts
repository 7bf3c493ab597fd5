import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { Failure } from "@/lib/db/failure";
import { isPicture, keptName, type StoredFile } from "@/lib/domain/file";
import { redrawn } from "./picture";
import { type Received, receive } from "./receive";
import { recognised } from "./recognised";
import { fileStore } from "./stored";

/**
 * Receives a form's file, finds out what it is, makes a picture anew, and stores it under an id of its own.
 * @throws Failure INVALID where it is not what the sender says, UNSUPPORTED_TYPE, TOO_LARGE, MALFORMED, QUOTA
 */
export async function takeIn(request: Request): Promise<StoredFile> {
  const received = await receive(request);
  try {
    return await stored(received);
  } finally {
    await rm(received.path, { force: true });
  }
}

async function stored({ path, name, sha256: sentSha256, declared }: Received): Promise<StoredFile> {
  if (declared !== null && declared !== sentSha256) throw new Failure("INVALID", { errors: [DIFFERS] });
  const sent = await readFile(path);
  if (sent.length === 0) throw new Failure("UNSUPPORTED_TYPE", { errors: [EMPTY] });
  const type = recognised(sent);
  if (type === null) throw new Failure("UNSUPPORTED_TYPE");
  const kept = isPicture(type) ? await redrawn(sent, type) : sent;
  if (kept !== sent) await writeFile(path, kept, { flush: true });
  const id = freshId();
  await fileStore().keep(id, path);
  const sha256 = createHash("sha256").update(kept).digest("hex");
  return { id, name: keptName(name, type), type, size: kept.length, sha256, sentSha256 };
}

const DIFFERS = { path: "sha256", code: "file.differs", message: "file.differs" };
const EMPTY = { path: "file", code: "file.empty", message: "file.empty" };
const TIME_BYTES = 6;

/** A UUIDv7, as the database would make it. */
function freshId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, TIME_BYTES);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
