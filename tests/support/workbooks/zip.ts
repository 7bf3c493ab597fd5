import { crc32, deflateRawSync } from "node:zlib";

/** One part of an archive, and what its archive says of it, which need not be true. */
export interface ZipPart {
  readonly name: string;
  readonly content: Buffer | string;
  readonly said?: {
    readonly size?: number;
    readonly crc?: number;
    readonly flags?: number;
    readonly method?: number;
  };
}

/** An archive of parts, written apart from the product's own. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, said = {} } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain, { level: 9 });
    const label = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(said.flags ?? 0, 2);
    shared.writeUInt16LE(said.method ?? 8, 4);
    shared.writeUInt32LE(said.crc ?? crc32(plain), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(said.size ?? plain.length, 18);
    shared.writeUInt16LE(label.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), shared, label, packed]);
    written.push(local);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), shared, place, label);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length & 0xffff, 8);
  end.writeUInt16LE(parts.length & 0xffff, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...written, listed, end]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a small workbook, by name; its one sheet says what is given. */
export function partsOf(sheetData: string, after = ""): Map<string, string> {
  return new Map([
    [
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `${HEAD}<Relationships ${RELATIONS}><Relationship Id="rId1" Type="${TYPE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${HEAD}<workbook ${MAIN} xmlns:r="${TYPE}"><sheets><sheet name="Trang" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${HEAD}<Relationships ${RELATIONS}><Relationship Id="rId1" Type="${TYPE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${TYPE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ],
    ["xl/sharedStrings.xml", `${HEAD}<sst ${MAIN}><si><t>Đơn vị</t></si></sst>`],
    [
      "xl/worksheets/sheet1.xml",
      `${HEAD}<worksheet ${MAIN}><sheetData>${sheetData}</sheetData>${after}</worksheet>`,
    ],
  ]);
}

/** A cell that says a text. */
export function cell(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** A workbook of parts, with others in place of them or beside. */
export function workbookOf(
  sheetData: string,
  others: Readonly<Record<string, string>> = {},
  after = "",
): Buffer {
  const parts = new Map([...partsOf(sheetData, after), ...Object.entries(others)]);
  return zip([...parts].map(([name, content]) => ({ name, content })));
}
