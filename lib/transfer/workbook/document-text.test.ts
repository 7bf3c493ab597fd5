import { describe, expect, it } from "vitest";
import { packed, unpacked } from "./archive";
import { documentText } from "./document-text";
import { openDocument } from "./open";

const MOST = 60_000;

const said = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string) => `<w:p w:rsidR="1">${said(text)}</w:p>`;
const cell = (text: string) => `<w:tc><w:tcPr/>${text === "" ? "<w:p/>" : paragraph(text)}</w:tc>`;
const numbered = (text: string, depth: number) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="5"/></w:numPr></w:pPr>${said(text)}</w:p>`;
const depth = (nth: number, format: string, pattern: string) =>
  `<w:lvl w:ilvl="${nth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
const NUMBERING = `<w:numbering><w:abstractNum w:abstractNumId="2">${depth(0, "upperRoman", "%1.")}${depth(1, "decimal", "%2.")}${depth(2, "bullet", "●")}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;

function archive(parts: Readonly<Record<string, string>>): Uint8Array {
  return packed(new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])), true);
}

/** In this thread, where the thread itself is not what is looked at. */
function textIn(bytes: Uint8Array): string {
  return documentText(unpacked(Buffer.from(bytes)), MOST);
}

describe("the text of a document", () => {
  it("is its paragraphs, with what counts them, and the rows of its tables", () => {
    const body = [
      `<w:p>${said("Kế hoạch ")}${said("A &amp; B")}</w:p>`,
      numbered("Chỉ tiêu", 0),
      numbered("LĐLĐ tỉnh", 1),
      numbered("Tổ chức 03 đợt", 2),
      numbered("CĐCS", 1),
      numbered("Tổ chức thực hiện", 0),
      `<w:tbl><w:tr>${cell("TT")}${cell("Chỉ tiêu")}</w:tr><w:tr>${cell("")}${cell("1")}</w:tr></w:tbl>`,
    ];
    const document = `<w:document><w:body>${body.join("")}</w:body></w:document>`;
    const bytes = archive({ "word/document.xml": document, "word/numbering.xml": NUMBERING });
    expect(textIn(bytes).split("\n")).toEqual([
      "Kế hoạch A & B",
      "I. Chỉ tiêu",
      "1. LĐLĐ tỉnh",
      "+ Tổ chức 03 đợt",
      "2. CĐCS",
      "II. Tổ chức thực hiện",
      "TT\tChỉ tiêu",
      "\t1",
    ]);
  });

  it("of a text file is the file, composed", async () => {
    const text = "Kế hoạch\r\nÍt nhất 03 đợt".normalize("NFD");
    expect(await openDocument(Buffer.from(text), MOST)).toBe("Kế hoạch\nÍt nhất 03 đợt");
  });

  it.each([
    ["no document", archive({ "xl/workbook.xml": "<x/>" }), "notTable"],
    [
      "one that declares its own type",
      archive({ "word/document.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>" }),
      "unsafe",
    ],
    ["one without a word", archive({ "word/document.xml": "<w:document><w:p></w:p></w:document>" }), "empty"],
    ["a bomb", archive({ "word/document.xml": " ".repeat(60 * 1_048_576) }), "inflated"],
    [
      "too much text",
      archive({ "word/document.xml": `<w:p><w:t>${"a".repeat(MOST + 1)}</w:t></w:p>` }),
      "tooMuchText",
    ],
    ["what is broken off", archive({ "word/document.xml": "<w:p>" }).subarray(0, 60), "broken"],
  ])("is not read of %s", (_, bytes, reason) => {
    expect(() => textIn(bytes)).toThrow(expect.objectContaining({ reason }));
  });

  it("says nothing twice, and nothing that was struck", () => {
    const bytes = archive({
      "word/document.xml": `<w:document><w:p>${said("một")}<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><mc:Fallback>${said("hai")}</mc:Fallback></w:p></w:document>`,
    });
    expect(textIn(bytes)).toBe("một");
  });
});
