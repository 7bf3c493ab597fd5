/** An entry of an archive as its directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  /** How its content is packed: 0 = as it is, 8 = deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Bytes that it takes, and that it unfolds to by its own account. */
  readonly packed: number;
  readonly size: number;
  /** Where its own head stands, behind which its content begins. */
  readonly local: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const ENCRYPTED = 1;
const LONGEST_COMMENT = 65_535;

/**
 * The entries of a zip archive, of which nothing is unfolded.
 * @returns null where it is none, is damaged, or is longer than 4 GiB
 */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const found = entryAt(bytes.subarray(at, end));
    if (found === null) return null;
    entries.push(found.entry);
    at += found.length;
  }
  return entries;
}

/** The entry with which a part of the directory begins, and how long it is. */
function entryAt(part: Buffer): { entry: ZipEntry; length: number } | null {
  if (part.length < ENTRY_BYTES || part.readUInt32LE(0) !== ENTRY) return null;
  const named = ENTRY_BYTES + part.readUInt16LE(28);
  const length = named + part.readUInt16LE(30) + part.readUInt16LE(32);
  if (length > part.length) return null;
  const entry = {
    name: part.toString("utf8", ENTRY_BYTES, named),
    method: part.readUInt16LE(10),
    encrypted: (part.readUInt16LE(8) & ENCRYPTED) !== 0,
    packed: part.readUInt32LE(20),
    size: part.readUInt32LE(24),
    local: part.readUInt32LE(42),
  };
  return { entry, length };
}

/** Where the end of the directory stands; behind it comes nothing but a comment. */
function endOf(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END && at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length)
      return at;
  }
  return null;
}
