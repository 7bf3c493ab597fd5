import { cell, partsOf, workbookOf, type ZipPart, zip } from "./zip";

const MEBIBYTE = 1_048_576;

/** A file that nobody should send: why it is refused, or that it is read as what it says and does nothing. */
export interface HostileFile {
  readonly name: string;
  readonly outcome: string;
  readonly make: () => Buffer;
}

const GOOD = `<row r="1">${cell("A1", "Đơn vị")}${cell("B1", "Tính đến ngày")}${cell("C1", "Lao động")}</row><row r="2">${cell("A2", "A")}${cell("B2", "01/01/2021")}<c r="C2"><v>5</v></c></row>`;
const HARMLESS = "harmless";

function withPart(name: string, content: string | Buffer, said?: ZipPart["said"]): Buffer {
  const good = [...partsOf(GOOD)].map(([own, text]) => ({ name: own, content: text }));
  return zip([...good, { name, content, ...(said ? { said } : {}) }]);
}

function inPlaceOf(name: string, content: string): Buffer {
  return workbookOf(GOOD, { [name]: content });
}

const ENTITIES = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${"bcdefghij"
  .split("")
  .map((each, index) => `<!ENTITY ${each} "${`&${"abcdefghij"[index]};`.repeat(10)}">`)
  .join("")}]>`;

function rows(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `<row r="${index + 1}">${cell(`A${index + 1}`, "x")}</row>`,
  ).join("");
}

/** The container of Office's older formats, with the names of its streams. */
function compound(stream: string): Buffer {
  const bytes = Buffer.alloc(4_096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  Buffer.from(stream, "utf16le").copy(bytes, 1_024);
  return bytes;
}

const good = () => workbookOf(GOOD);

export const HOSTILE: readonly HostileFile[] = [
  {
    name: "one part that inflates without end",
    outcome: "inflated",
    make: () => withPart("xl/media/a.xml", Buffer.alloc(80 * MEBIBYTE)),
  },
  {
    name: "a part that lies about its size",
    outcome: "inflated",
    make: () => withPart("xl/media/a.bin", Buffer.alloc(80 * MEBIBYTE), { size: 10, crc: 0 }),
  },
  {
    name: "many parts that inflate together",
    outcome: "inflated",
    make: () =>
      zip(
        Array.from({ length: 30 }, (_, index) => ({
          name: `xl/${index}.bin`,
          content: Buffer.alloc(3 * MEBIBYTE),
        })),
      ),
  },
  {
    name: "entities within entities in a sheet",
    outcome: "unsafe",
    make: () =>
      inPlaceOf(
        "xl/worksheets/sheet1.xml",
        `<?xml version="1.0"?>${ENTITIES}<worksheet><sheetData><row><c t="str"><v>&j;</v></c></row></sheetData></worksheet>`,
      ),
  },
  {
    name: "an entity that reads a file",
    outcome: "unsafe",
    make: () =>
      inPlaceOf(
        "xl/sharedStrings.xml",
        `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>`,
      ),
  },
  {
    name: "a type of document from elsewhere",
    outcome: "unsafe",
    make: () =>
      inPlaceOf("xl/workbook.xml", `<!DOCTYPE workbook SYSTEM "http://127.0.0.1/a.dtd"><workbook/>`),
  },
  {
    name: "a declaration hidden in UTF-16",
    outcome: "unsafe",
    make: () =>
      withPart("xl/styles.xml", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(ENTITIES, "utf16le")])),
  },
  {
    name: "links to another workbook",
    outcome: HARMLESS,
    make: () =>
      withPart(
        "xl/externalLinks/externalLink1.xml",
        `<externalLink><externalBook r:id="rId1"/></externalLink>`,
      ),
  },
  {
    name: "a query that fetches",
    outcome: HARMLESS,
    make: () =>
      withPart(
        "xl/connections.xml",
        `<connections><connection id="1" name="x"><webPr url="http://127.0.0.1:1/"/></connection></connections>`,
      ),
  },
  { name: "macros", outcome: HARMLESS, make: () => withPart("xl/vbaProject.bin", Buffer.alloc(1_000, 7)) },
  {
    name: "a million rows that are said and not there",
    outcome: HARMLESS,
    make: () => workbookOf(GOOD, {}, '<dimension ref="A1:XFD1048576"/>'),
  },
  {
    name: "a cell in the last row of all",
    outcome: "tooManyRows",
    make: () => workbookOf(`${GOOD}<row r="1048576">${cell("A1048576", "x")}</row>`),
  },
  {
    name: "a row that has no number of a row",
    outcome: "tooManyRows",
    make: () => workbookOf(`${GOOD}<row r="-7">${cell("A7", "x")}</row>`),
  },
  {
    name: "a row beyond every sheet",
    outcome: "tooManyRows",
    make: () => workbookOf(`${GOOD}<row r="99999999999999999999">${cell("A3", "x")}</row>`),
  },
  { name: "more rows than are taken", outcome: "tooManyRows", make: () => workbookOf(rows(20_000)) },
  {
    name: "more columns than are taken",
    outcome: "tooManyColumns",
    make: () => workbookOf(`<row r="1">${cell("BZ1", "x")}</row>`),
  },
  {
    name: "a cell in the last column of all",
    outcome: "tooManyColumns",
    make: () => workbookOf(`<row r="1">${cell("XFD1", "x")}</row>`),
  },
  {
    name: "a cell beyond every column",
    outcome: "broken",
    make: () => workbookOf(`<row r="1">${cell("ZZZZZZ1", "x")}</row>`),
  },
  {
    name: "merged cells over a whole sheet",
    outcome: HARMLESS,
    make: () => workbookOf(GOOD, {}, '<mergeCells><mergeCell ref="A2:A1048576"/></mergeCells>'),
  },
  {
    name: "one shared text in thousands of cells",
    outcome: "tooMuchText",
    make: () =>
      workbookOf(
        Array.from(
          { length: 5_000 },
          (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c></row>`,
        ).join(""),
        { "xl/sharedStrings.xml": `<sst><si><t>${"a".repeat(30_000)}</t></si></sst>` },
      ),
  },
  {
    name: "a cell longer than cells can be",
    outcome: "tooMuchText",
    make: () => workbookOf(`<row r="1">${cell("A1", "a".repeat(40_000))}</row>`),
  },
  {
    name: "tags within tags within tags",
    outcome: "broken",
    make: () => inPlaceOf("xl/sharedStrings.xml", `<sst>${"<r>".repeat(400_000)}`),
  },
  {
    name: "rows that begin and never end",
    outcome: "empty",
    make: () => workbookOf('<row r="1">'.repeat(50_000)),
  },
  {
    name: "a sheet that climbs out of the archive",
    outcome: "notTable",
    make: () =>
      inPlaceOf(
        "xl/_rels/workbook.xml.rels",
        `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>`,
      ),
  },
  {
    name: "a name that climbs out of its folder",
    outcome: "unsafe",
    make: () => withPart("../../../../tmp/x.xml", "x"),
  },
  { name: "a name from the root", outcome: "unsafe", make: () => withPart("/etc/cron.d/x", "x") },
  { name: "a name of another system", outcome: "unsafe", make: () => withPart("xl\\..\\..\\x.xml", "x") },
  {
    name: "one name twice",
    outcome: "broken",
    make: () => withPart("xl/worksheets/sheet1.xml", "<worksheet/>"),
  },
  {
    name: "thousands of parts",
    outcome: "broken",
    make: () => zip(Array.from({ length: 5_000 }, (_, index) => ({ name: `xl/${index}.txt`, content: "x" }))),
  },
  {
    name: "a part behind a password",
    outcome: "encrypted",
    make: () => withPart("xl/x.bin", "x", { flags: 1 }),
  },
  {
    name: "a part packed in no way that is known",
    outcome: "broken",
    make: () => withPart("xl/x.bin", "x", { method: 99 }),
  },
  { name: "an archive cut off", outcome: "broken", make: () => good().subarray(0, 700) },
  {
    name: "an archive with a hole in it",
    outcome: "broken",
    make: () => Buffer.concat([good().subarray(0, 300), Buffer.alloc(500, 0xff), good().subarray(800)]),
  },
  { name: "a workbook behind a password", outcome: "encrypted", make: () => compound("EncryptedPackage") },
  { name: "an old workbook under a new name", outcome: "oldFormat", make: () => compound("Workbook") },
  {
    name: "another office's workbook under this name",
    outcome: "notTable",
    make: () =>
      zip([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
        { name: "content.xml", content: "<x/>" },
      ]),
  },
  {
    name: "a letter under a workbook's name",
    outcome: "notTable",
    make: () =>
      zip([
        {
          name: "_rels/.rels",
          content:
            '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        },
        { name: "word/document.xml", content: "<document/>" },
      ]),
  },
  {
    name: "a picture under a workbook's name",
    outcome: "notTable",
    make: () => Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(100)]),
  },
  {
    name: "a page of the web under a workbook's name",
    outcome: "notTable",
    make: () => Buffer.from("<html><table><tr><td>x</td></tr></table></html>"),
  },
  {
    name: "text in no encoding that is known",
    outcome: "notUtf8",
    make: () => Buffer.from("Đơn vị,Ngày\nA,2021", "latin1"),
  },
  {
    name: "a quote that is never closed",
    outcome: "broken",
    make: () => Buffer.from(`Đơn vị,Ngày\n"${"a\n".repeat(50_000)}`),
  },
  { name: "nothing", outcome: "empty", make: () => Buffer.alloc(0) },
  { name: "a sheet of nothing", outcome: "empty", make: () => workbookOf("") },
  { name: "more bytes than are taken", outcome: "tooLarge", make: () => Buffer.alloc(6 * MEBIBYTE, 0x61) },
  {
    name: "headings that reach for a prototype",
    outcome: HARMLESS,
    make: () =>
      workbookOf(
        `<row r="1">${cell("A1", "__proto__")}${cell("B1", "constructor")}</row><row r="2">${cell("A2", "x")}${cell("B2", "y")}</row>`,
      ),
  },
  {
    name: "cells that would be evaluated",
    outcome: HARMLESS,
    make: () =>
      workbookOf(
        `<row r="1">${cell("A1", "Đơn vị")}</row><row r="2">${cell("A2", "=cmd|'/c calc'!A1")}</row>`,
      ),
  },
];
