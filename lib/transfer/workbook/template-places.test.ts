import { expect, it } from "vitest";
import { standardTemplate } from "@/lib/reports/docx";
import { packed, unpacked } from "./archive";
import { openTemplate } from "./open";
import { type ReadTemplate, templatePlaces } from "./template-places";

const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...texts: readonly string[]) => `<w:p>${texts.map(run).join("")}</w:p>`;
const section = (width: number) =>
  `<w:sectPr><w:pgSz w:w="${width}" w:h="16838"/><w:pgMar w:top="1" w:left="1000" w:right="900"/></w:sectPr>`;
const REQUIRED = ["du_thao", "noi_dung", "xac_thuc", "phu_luc"]
  .map((name) => paragraph(`{{${name}}}`))
  .join("");

function read(body: string, others: Readonly<Record<string, string>> = {}): ReadTemplate {
  const document = `<w:document><w:body>${body}${section(11906)}</w:body></w:document>`;
  const parts = { "[Content_Types].xml": "<Types/>", "word/document.xml": document, ...others };
  return templatePlaces(new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])));
}

const faults = (body: string, others?: Readonly<Record<string, string>>) =>
  read(REQUIRED + body, others).faults.map(({ fault, where, figures }) => [fault, where, figures]);

it("finds places whose letters an editor has torn into several runs, and how wide their pages are", () => {
  const wide = `${paragraph("{{", "noi", "_dung", "}}")}<w:p><w:pPr>${section(16838)}</w:pPr></w:p>`;
  const { places, faults: wrong } = read(
    `${paragraph("Số: {{ So_van_ban }}/BC; {{du_thao}}")}${wide}${paragraph("{{xac_thuc}}")}${paragraph("{{phu_luc}}")}`,
    { "word/header1.xml": `<w:hdr>${paragraph("{{ten_bao_cao}}")}</w:hdr>` },
  );
  expect(wrong).toEqual([]);
  expect(places.map(({ place, typed, width }) => [place, typed, width])).toEqual([
    ["so_van_ban", " So_van_ban ", 14938],
    ["du_thao", "du_thao", 14938],
    ["noi_dung", "noi_dung", 14938],
    ["xac_thuc", "xac_thuc", 10006],
    ["phu_luc", "phu_luc", 10006],
    ["ten_bao_cao", "ten_bao_cao", null],
  ]);
});

it("says what is wrong, and where", () => {
  expect(faults(paragraph("Kính gửi {{nguoi_nhan}}"))).toEqual([
    ["unknown", "paragraph", { place: "nguoi_nhan", text: "Kính gửi {{nguoi_nhan}}", paragraph: 5 }],
  ]);
  const cell = `<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>${paragraph("{{so_van_ban")}</w:tc></w:tr></w:tbl>`;
  expect(faults(cell)).toEqual([["unclosed", "table", { text: "{{so_van_ban", table: 1, row: 1, cell: 2 }]]);
  expect(faults(paragraph("Mở đầu: {{mo_dau}}"))).toMatchObject([
    ["notAlone", "paragraph", { place: "mo_dau" }],
  ]);
  expect(faults(paragraph("{{noi_dung}}"))).toMatchObject([["twice", "paragraph", { place: "noi_dung" }]]);
  expect(faults(cell.replace("{{so_van_ban", "{{phu_luc}}"))).toMatchObject([["twice", "table", {}]]);
  expect(faults("", { "word/footer2.xml": `<w:ftr>${paragraph("{{xac_thuc}}")}</w:ftr>` })).toMatchObject([
    ["inMargin", "margin", { place: "xac_thuc" }],
  ]);
  expect(read(paragraph("x")).faults.map(({ fault, figures }) => [fault, figures.place])).toEqual([
    ["missing", "du_thao"],
    ["missing", "noi_dung"],
    ["missing", "xac_thuc"],
    ["missing", "phu_luc"],
  ]);
});

it("parts a place from the end of a section that lies in its paragraph, and would go with it", () => {
  const end = `<w:p w:rsidR="1"><w:pPr><w:jc w:val="left"/>${section(16838)}</w:pPr>${run("{{mo_dau}}")}</w:p>`;
  const { places, faults: wrong, content } = read(REQUIRED + end);
  expect(wrong).toEqual([]);
  expect(places.at(-1)).toEqual({ place: "mo_dau", typed: "mo_dau", width: 14938 });
  const body = unpacked(Buffer.from(content ?? []))
    .get("word/document.xml")
    ?.toString("utf8");
  expect(body).toContain(`${run("{{mo_dau}}")}</w:p><w:p><w:pPr>${section(16838)}</w:pPr></w:p>`);
  expect(read(REQUIRED).content).toBeNull();
});

it("takes no programs, no objects, and nothing that is fetched when the document is opened", () => {
  expect(faults("", { "word/vbaProject.bin": "x" })).toMatchObject([["program", null, {}]]);
  expect(faults("", { "word/embeddings/oleObject1.bin": "x" })).toMatchObject([["program", null, {}]]);
  const related = (type: string, target: string) => ({
    "word/_rels/document.xml.rels": `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
  });
  expect(faults("", related("image", "http://evil.example/x.png"))).toEqual([
    ["outside", null, { target: "http://evil.example/x.png" }],
  ]);
  expect(faults("", related("attachedTemplate", "file:///c:/x.dotm"))).toMatchObject([["outside", null, {}]]);
  expect(faults("", related("hyperlink", "https://congdoanangiang.vn"))).toEqual([]);
  const field = `<w:p><w:r><w:instrText> INCLUDEPICTURE "http://x" </w:instrText></w:r>${run("Ảnh")}</w:p>`;
  expect(faults(field)).toMatchObject([["field", "paragraph", { field: "INCLUDEPICTURE" }]]);
});

it("reads the standard layout without a fault, apart from the server, and refuses what is none", async () => {
  const standard = await standardTemplate("Mẫu báo cáo");
  const { places, faults: wrong } = await openTemplate(standard);
  expect(wrong).toEqual([]);
  expect(new Set(places.map(({ place }) => place)).size).toBe(14);
  const width = (name: string) => places.find(({ place }) => place === name)?.width;
  expect([width("noi_dung"), width("phu_luc")]).toEqual([9185, 14854]);
  await expect(openTemplate(Buffer.from("plain"))).rejects.toMatchObject({ reason: "notTable" });
  const cut = unpacked(Buffer.from(standard));
  cut.delete("word/document.xml");
  await expect(openTemplate(packed(cut, true))).rejects.toMatchObject({ reason: "notTable" });
});
