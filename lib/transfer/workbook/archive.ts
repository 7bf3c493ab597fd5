import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
// biome-ignore lint/style/noRestrictedImports: the thread that unpacks runs from its source, where @ leads nowhere
import { type ZipEntry, zipEntries } from "../../zip.ts";
import { INFLATED_BYTES, Refused } from "./grid.ts";

const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const [END_SIZE, LOCAL_SIZE] = [22, 30];
/** A workbook has some dozens of parts. */
const MOST_ENTRIES = 1_000;
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
  for (const entry of filesIn(bytes)) {
    if (parts.has(entry.name)) throw new Refused("broken");
    const content = contentOf(bytes, entry, left);
    left -= content.length;
    if (left < 0) throw new Refused("inflated");
    if (/\.(?:xml|rels|vml)$/i.test(entry.name)) refuseDocumentType(content);
    parts.set(entry.name, content);
  }
  return parts;
}

function filesIn(bytes: Buffer): ZipEntry[] {
  const entries = zipEntries(bytes);
  if (entries === null || entries.length > MOST_ENTRIES) throw new Refused("broken");
  for (const entry of entries) refuseUnsafe(entry);
  return entries.filter(({ name }) => !name.endsWith("/"));
}

function refuseUnsafe({ name, encrypted }: ZipEntry): void {
  if (encrypted) throw new Refused("encrypted");
  if (name === "" || /^[/\\]|\\|\0|(?:^|\/)\.\.?(?:\/|$)|^[A-Za-z]:/.test(name)) throw new Refused("unsafe");
}

function contentOf(bytes: Buffer, { method, packed, local }: ZipEntry, left: number): Buffer {
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
