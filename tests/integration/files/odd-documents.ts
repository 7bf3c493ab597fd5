import { pdf } from "../api/send-file";
import { docx, xlsx, zip } from "./made";

const TYPES = { name: "[Content_Types].xml" };
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A list of relations, one of which leads out of the document. */
function leading(to: string, kind: string): Buffer {
  return Buffer.from(`<Relationships><Relationship Id="r1" TargetMode="External" Type="${RELATION}/${kind}"
    Target="${to}"/></Relationships>`);
}

/** With some bytes of the first entry in the archive's directory changed. */
function retold(archive: Buffer, at: number, bytes: number[]): Buffer {
  const changed = Buffer.from(archive);
  changed.set(bytes, changed.indexOf("PK\x01\x02", 0, "latin1") + at);
  return changed;
}

const ENTITIES = Buffer.from(
  `<!DOCTYPE w [<!ENTITY a "${"a".repeat(1_000)}"><!ENTITY b "${"&a;".repeat(1_000)}">]><w>${"&b;".repeat(1_000)}</w>`,
);
const OUTSIDE = Buffer.from('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>');

/** Documents that run something, or of which nobody can tell what they unfold to. */
export const REFUSED_DOCUMENTS: Readonly<Record<string, Buffer>> = {
  "xlsx with programs": xlsx({ name: "xl/vbaProject.bin" }),
  "xlsx with signed programs": xlsx({ name: "xl/vbaProjectSignature.bin" }),
  "xlsx with a control": xlsx({ name: "xl/activeX/activeX1.xml" }),
  "xlsx with programs of the old kind": xlsx({ name: "xl/macrosheets/sheet1.xml" }),
  "docx with a list of programs": docx({ name: "word/vbaData.xml" }),
  "docx with programs in another folder": docx({ name: "other/VbaProject.bin" }),
  "docx with a way out in the middle": docx({ name: "word/../../x" }),
  "docx with a way out at its end": docx({ name: "word/.." }),
  "xlsx with a way out": xlsx({ name: "../x.xlsx" }),
  "xlsx that claims more than there is room for": xlsx(
    ...Array.from({ length: 60 }, (_, nth) => ({ name: `xl/media/${nth}`, claims: 4_000_000 })),
  ),
  "xlsx of 5001 entries": xlsx(...Array.from({ length: 4_999 }, (_, nth) => ({ name: `xl/${nth}` }))),
  "docx whose directory counts one too many": Buffer.concat([
    docx().subarray(0, -14),
    Buffer.from([3, 0, 3, 0]),
    docx().subarray(-10),
  ]),
  "docx whose name is longer than its directory": retold(docx(), 28, [0xff, 0xff]),
  "docx whose directory is of another kind": retold(docx(), 0, [0x50, 0x4b, 0x06, 0x08]),
  "docx that unfolds to four gigabytes by its directory": retold(docx(), 24, [0xff, 0xff, 0xff, 0xff]),
  "docx with a comment longer than it says": Buffer.concat([docx(), Buffer.from("x")]),
};

/** Documents that do nothing while they are kept and given to be saved, whatever a program may make of them later. */
export const KEPT_DOCUMENTS: Readonly<Record<string, Buffer>> = {
  "docx with entities without end": zip([TYPES, { name: "word/document.xml", content: ENTITIES }]),
  "docx with an entity of the server's": zip([TYPES, { name: "word/document.xml", content: OUTSIDE }]),
  "xlsx with entities without end": zip([TYPES, { name: "xl/workbook.xml", content: ENTITIES }]),
  "xlsx with entities in its texts": xlsx({ name: "xl/sharedStrings.xml", content: ENTITIES }),
  "docx whose template lies elsewhere": docx({
    name: "word/_rels/settings.xml.rels",
    content: leading("https://inside.test/x.dotm", "attachedTemplate"),
  }),
  "docx whose picture lies elsewhere": docx({
    name: "word/_rels/document.xml.rels",
    content: leading("file://inside.test/share/x.png", "image"),
  }),
  "docx with a link to a script": docx({
    name: "word/_rels/document.xml.rels",
    content: leading("javascript:alert(1)", "hyperlink"),
  }),
  "docx with another in it that lies elsewhere": docx({
    name: "word/_rels/document.xml.rels",
    content: leading("mhtml:https://inside.test/x!x", "oleObject"),
  }),
  "xlsx with a workbook elsewhere": xlsx({
    name: "xl/externalLinks/_rels/externalLink1.xml.rels",
    content: leading("\\\\inside.test\\x.xlsx", "externalLinkPath"),
  }),
  "xlsx with figures from elsewhere": xlsx({
    name: "xl/connections.xml",
    content: Buffer.from(
      '<connections><connection><webPr url="https://inside.test"/></connection></connections>',
    ),
  }),
  "xlsx that calls a program": xlsx({
    name: "xl/externalLinks/externalLink1.xml",
    content: Buffer.from('<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'),
  }),
  "xlsx with a formula that calls one": xlsx({
    name: "xl/worksheets/sheet1.xml",
    content: Buffer.from("<worksheet><f>cmd|'/c calc'!A1</f></worksheet>"),
  }),
  "docx with an object": docx({ name: "word/embeddings/oleObject1.bin", content: Buffer.alloc(512, "MZ") }),
  "docx with a svg": docx({
    name: "word/media/image1.svg",
    content: Buffer.from("<svg onload='alert(1)'/>"),
  }),
  "docx with a document in it": docx({ name: "word/embeddings/x.docx", content: docx() }),
  "docx with its text twice": docx({ name: "word/document.xml", content: Buffer.from("<other/>") }),
  "docx with a name of no width": docx({ name: "word/\u200b\u202excod.xml" }),
  "docx with a NUL in a name": docx({ name: "word/a\0.xml" }),
  "docx with a name that begins at the root": docx({ name: "/etc/passwd" }),
  "docx with a name of Windows": docx({ name: "C:\\x.xml" }),
  "docx that is locked": retold(docx(), 8, [1, 0]),
  "docx packed in a way that nobody knows": retold(docx(), 10, [99, 0]),
  "docx with a link in its archive": retold(docx(), 38, [0, 0, 0xff, 0xa1]),
  "docx of the year 2107": retold(docx(), 12, [0xff, 0xff, 0xff, 0xff]),
  "docx with a false sum": retold(docx(), 16, [1, 2, 3, 4]),
  "docx that says that it is nothing": retold(docx(), 24, [0, 0, 0, 0]),
  "docx whose head lies nowhere": retold(docx(), 42, [0xff, 0xff, 0xff, 0x7f]),
  "docx that calls itself a page in a comment": zip(
    [TYPES, { name: "word/document.xml" }],
    "<script>alert(1)</script>",
  ),
  "xlsx that ends as a pdf": zip([TYPES, { name: "xl/workbook.xml" }], "%PDF-1.4\n%%EOF"),
  ...Object.fromEntries(
    [
      ["runs a script", "/OpenAction<</S/JavaScript/JS(app.alert(1))>>"],
      ["opens an address", "/AA<</O<</S/URI/URI(http://inside.test)>>>>"],
      ["sends a form", "/S/SubmitForm/F(http://inside.test)"],
      ["has a file in it", "/EmbeddedFiles<</Names[(x.exe)]>>"],
      ["has a form of its own", "/AcroForm<</XFA(<xdp/>)>>"],
      ["plays a film", "/Subtype/RichMedia"],
      ["opens another", "/S/GoToR/F(\\\\\\\\inside.test\\\\x.pdf)"],
      ["is locked", "/Encrypt 2 0 R"],
      ["unfolds to more and more", "/Filter[/FlateDecode/FlateDecode/FlateDecode]"],
      ["refers to itself", "1 0 obj 1 0 R endobj"],
      ["has a name in signs", "/J#61vaScript"],
    ].map(([does, says]) => [`pdf that ${does}`, pdf(says)]),
  ),
  "pdf that was changed later": Buffer.concat([pdf(), Buffer.from("2 0 obj<<>>endobj\n%%EOF\n")]),
  "pdf that is an archive, too": Buffer.concat([pdf(), zip([{ name: "x.html" }])]),
  "pdf that is a document, too": Buffer.concat([pdf(), docx()]),
  "pdf that is a program behind its end": Buffer.concat([pdf(), Buffer.from("MZ\x90\0", "latin1")]),
  "pdf of no version": Buffer.from("%PDF-\n%%EOF"),
  "pdf of a version to come": Buffer.from("%PDF-9.9\n%%EOF"),
};
