import { crc32, deflateRawSync, deflateSync } from "node:zlib";

/** A chunk of a PNG. @param crc 0 = the right one */
export function chunk(type: string, content: Uint8Array, crc = 0): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const made = Buffer.alloc(body.length + 8);
  made.writeUInt32BE(content.length, 0);
  body.copy(made, 4);
  made.writeUInt32BE(crc || crc32(body), body.length + 4);
  return made;
}

/** A file that is sent under a name, and whether it may be taken. */
export interface OddFile {
  readonly about: string;
  readonly bytes: Buffer;
  readonly name?: string;
  readonly taken: boolean;
}

export const PNG_BEGINS = Buffer.from("89504e470d0a1a0a", "hex");

/** A PNG of one colour that claims to be so large; one bit for each point. */
export function hugePng(width: number, height: number, rows = height): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const row = Buffer.alloc(Math.ceil(width / 8) + 1);
  const data = deflateSync(Buffer.concat(Array.from({ length: rows }, () => row)), { level: 9 });
  const chunks = [chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([PNG_BEGINS, ...chunks]);
}

/** The same bytes with a text chunk before the last one. */
export function withText(png: Buffer, text: string, type = "tEXt"): Buffer {
  const said = type === "tEXt" ? Buffer.from(text) : deflateSync(Buffer.from(text));
  const content = Buffer.concat([Buffer.from(type === "tEXt" ? "Comment\0" : "Comment\0\0"), said]);
  return Buffer.concat([png.subarray(0, -12), chunk(type, content), png.subarray(-12)]);
}

export interface Entry {
  readonly name: string;
  readonly content?: Buffer;
  /** What the archive says that it unfolds to. */
  readonly claims?: number;
}

/** A zip archive of these entries. */
export function zip(entries: readonly Entry[], comment = ""): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content = Buffer.from("<x/>"), claims = content.length } of entries) {
    const packed = deflateRawSync(content, { level: 9 });
    const label = Buffer.from(name);
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claims, 18);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(label.length, 0);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), facts, lengths, label, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([
        Buffer.from("PK\x01\x02\x14\0", "latin1"),
        facts,
        lengths,
        place.subarray(0, 14),
        label,
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, listed, end, Buffer.from(comment, "latin1")]);
}

/** A document of the word processor, with what else is in it. */
export function docx(...more: Entry[]): Buffer {
  return zip([{ name: "[Content_Types].xml" }, { name: "word/document.xml" }, ...more]);
}

export function xlsx(...more: Entry[]): Buffer {
  return zip([{ name: "[Content_Types].xml" }, { name: "xl/workbook.xml" }, ...more]);
}
