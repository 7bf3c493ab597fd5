import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { INFLATED_BYTES, Refused } from "./grid.ts";

const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const [END_SIZE, ENTRY_SIZE, LOCAL_SIZE] = [22, 46, 30];
const LONGEST_COMMENT = 65_535;
/** A workbook has some dozens of parts. */
const MOST_ENTRIES = 1_000;
const ENCRYPTED = 1;
const UTF8_NAMES = 0x0800;

/** The parts of a workbook by their names, inflated. */
export type Parts = Map<string, Buffer>;

/**
 * Unpacks an archive by its directory alone: each part once, under a plain name, of which all together may be so many
 * real bytes, whatever the archive says of itself; no part declares a type of document.
 * @throws Refused
 */
export function unpacked(bytes: Buffer): Parts {
  const parts: Parts = new Map();
  let left = INFLATED_BYTES;
  let at = directoryOf(bytes);
  for (const last = at.end; at.start < last; ) {
    const entry = entryAt(bytes, at.start);
    at = { start: entry.next, end: last };
    if (entry.name.endsWith("/")) continue;
    if (parts.has(entry.name) || parts.size >= MOST_ENTRIES) throw new Refused("broken");
    const content = contentOf(bytes, entry, left);
    left -= content.length;
    if (left < 0) throw new Refused("inflated");
    if (/\.(?:xml|rels|vml)$/i.test(entry.name)) refuseDocumentType(content);
    parts.set(entry.name, content);
  }
  return parts;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly local: number;
  readonly next: number;
}

function directoryOf(bytes: Buffer): { start: number; end: number } {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) !== END) continue;
    const start = bytes.readUInt32LE(at + 16);
    const end = start + bytes.readUInt32LE(at + 12);
    if (end <= at) return { start, end };
  }
  throw new Refused("broken");
}

function entryAt(bytes: Buffer, at: number): Entry {
  if (at + ENTRY_SIZE > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new Refused("broken");
  if (bytes.readUInt16LE(at + 8) & ENCRYPTED) throw new Refused("encrypted");
  const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
  const [nameLength = 0] = lengths;
  const name = bytes.toString("utf8", at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
  if (name === "" || /^[/\\]|\\|\0|(?:^|\/)\.\.?(?:\/|$)|^[A-Za-z]:/.test(name)) throw new Refused("unsafe");
  return {
    name,
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    local: bytes.readUInt32LE(at + 42),
    next: lengths.reduce((sum, length) => sum + length, at + ENTRY_SIZE),
  };
}

function contentOf(bytes: Buffer, { method, packed, local }: Entry, left: number): Buffer {
  if (local + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(local) !== LOCAL) throw new Refused("broken");
  const start = local + LOCAL_SIZE + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + packed > bytes.length) throw new Refused("broken");
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content;
  if (method !== 8) throw new Refused("broken");
  try {
    return inflateRawSync(content, { maxOutputLength: left + 1 });
  } catch (error) {
    const tooLong = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new Refused(tooLong ? "inflated" : "broken", { cause: error });
  }
}

/** Parts are UTF-8: in another encoding a declaration would go unseen. */
function refuseDocumentType(content: Buffer): void {
  const wide = content.subarray(0, 4).includes(0) || content[0] === 0xff || content[0] === 0xfe;
  if (wide || content.includes("<!DOCTYPE") || content.includes("<!ENTITY")) throw new Refused("unsafe");
}

/** An archive of parts. @param compressed whether it is to travel */
export function packed(parts: Parts, compressed: boolean): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const label = Buffer.from(name);
    const body = compressed ? deflateRawSync(content) : content;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(UTF8_NAMES, 2);
    shared.writeUInt16LE(compressed ? 8 : 0, 4);
    // The first day that an archive knows.
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(body.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(label.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    locals.push(signature(LOCAL), shared, label, body);
    directory.push(signature(ENTRY), Buffer.from([20, 0]), shared, rest, label);
    offset += LOCAL_SIZE + label.length + body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(END_SIZE - 4);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, listed, signature(END), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
