import { describe, expect, it } from "vitest";
import type { Paper, PaperTable } from "@/lib/domain/report/paper";
import { unpacked } from "@/lib/transfer/workbook/archive";
import { paperDocx } from "./docx";

const PAPER: Paper = {
  ...{ draft: null, superior: "TỔNG LIÊN ĐOÀN", issuer: "LIÊN ĐOÀN", number: "Số: 05", dateline: "An Giang" },
  ...{
    name: "BÁO CÁO",
    subject: "Kết quả",
    opening: ["Căn cứ kế hoạch."],
    appendices: [],
    verification: null,
  },
  blocks: [
    { kind: "paragraph", text: "Đã tổ chức 03 đợt." },
    { kind: "paragraph", text: "Không có./." },
  ],
  ...{ authority: ["TM. BAN THƯỜNG VỤ"], signer: "Nguyễn Văn A", recipients: ["Lưu: VT"] },
  ...{ fileName: "Báo cáo", asOf: "2021-12-31" },
};

const TABLE: PaperTable = {
  columns: [
    { head: "TT", holds: "number", width: 5 },
    { head: "Đơn vị", holds: "text", width: 30 },
  ],
  rows: [{ kind: "plain", cells: [1, "LĐLĐ huyện"] }],
};

const APPENDICES = ["PL1", "PL2"].map((code) => ({ code, title: `Bảng ${code}`, table: TABLE, note: null }));

/** The parts of a document of the paper, as XML. */
async function partsOf(paper: Paper): Promise<ReadonlyMap<string, string>> {
  const parts = unpacked(Buffer.from(await paperDocx(paper, null)));
  return new Map([...parts].map(([name, bytes]) => [name, bytes.toString("utf8")]));
}

async function documentOf(paper: Paper): Promise<string> {
  return (await partsOf(paper)).get("word/document.xml") ?? "";
}

const textOf = (xml: string) => /<w:t(?: [^>]*)?>([^<]*)/.exec(xml)?.[1] ?? "";

it("what a paper ends with stays on the page that bears the signature", async () => {
  const document = await documentOf(PAPER);
  const kept = document.split("<w:p>").filter((paragraph) => paragraph.includes("<w:keepNext/>"));
  expect(kept.map(textOf)).toEqual(["Không có./.", ""]);
});

describe("the layout of official papers (domain.md §5)", () => {
  /** Twentieths of a point in a millimetre. */
  const MM = 1_440 / 25.4;
  const figure = (xml: string, element: string, attribute: string) => {
    const found = new RegExp(`<w:${element} [^>]*w:${attribute}="(\\d+)"`).exec(xml)?.[1];
    if (found === undefined) throw new Error(`There is no ${attribute} of ${element}`);
    return Number(found);
  };
  const inMm = (xml: string, element: string, attribute: string) =>
    Math.round((figure(xml, element, attribute) / MM) * 10) / 10;
  const between = (value: number, least: number, most: number) => {
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  };

  it("is A4 upright with the margins, and the appendices lie across", async () => {
    const document = await documentOf({ ...PAPER, appendices: APPENDICES });
    const [main = "", wide = "", ...others] = document.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    expect(others).toEqual([]);
    expect([inMm(main, "pgSz", "w"), inMm(main, "pgSz", "h")]).toEqual([210, 297]);
    expect(main).not.toContain('w:orient="landscape"');
    between(inMm(main, "pgMar", "top"), 20, 25);
    between(inMm(main, "pgMar", "bottom"), 20, 25);
    between(inMm(main, "pgMar", "left"), 30, 35);
    between(inMm(main, "pgMar", "right"), 15, 20);
    expect([inMm(wide, "pgSz", "w"), inMm(wide, "pgSz", "h")]).toEqual([297, 210]);
    expect(wide).toContain('w:orient="landscape"');
    expect(document.indexOf("PHỤ LỤC PL1")).toBeGreaterThan(document.indexOf(main));
  });

  it("has no appendix's page where there is none", async () => {
    expect((await documentOf(PAPER)).match(/<w:sectPr/g)).toHaveLength(1);
  });

  it("numbers its pages in the middle of their heads, but for the first", async () => {
    const parts = await partsOf({ ...PAPER, appendices: APPENDICES });
    const [main = "", wide = ""] =
      (parts.get("word/document.xml") ?? "").match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    expect(main).toContain("<w:titlePg/>");
    expect(wide).not.toContain("<w:titlePg");
    const head = (section: string, type: string) => {
      const id = new RegExp(
        `<w:headerReference[^>]*w:type="${type}"[^>]*r:id="([^"]+)"|<w:headerReference[^>]*r:id="([^"]+)"[^>]*w:type="${type}"`,
      ).exec(section);
      const target = new RegExp(`<Relationship [^>]*Id="${id?.[1] ?? id?.[2]}"[^>]*?>`).exec(
        parts.get("word/_rels/document.xml.rels") ?? "",
      )?.[0];
      return parts.get(`word/${/Target="([^"]+)"/.exec(target ?? "")?.[1]}`) ?? "";
    };
    for (const numbered of [head(main, "default"), head(wide, "default")]) {
      expect(numbered).toContain(">PAGE<");
      expect(numbered).toContain('<w:jc w:val="center"/>');
      between(figure(numbered, "sz", "val") / 2, 13, 14);
    }
    expect(head(main, "first")).toContain("<w:hdr");
    expect(head(main, "first")).not.toContain("PAGE");
  });

  it("is set in Times New Roman, black, its body of 13 to 14 points, justified and set in", async () => {
    const parts = await partsOf({ ...PAPER, appendices: APPENDICES });
    const document = parts.get("word/document.xml") ?? "";
    const fonts = [...document.matchAll(/<w:rFonts [^>]*w:ascii="([^"]*)"/g)].map(([, font]) => font);
    expect(new Set(fonts)).toEqual(new Set(["Times New Roman"]));
    expect(/<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(parts.get("word/styles.xml") ?? "")?.[0]).toContain(
      'w:ascii="Times New Roman"',
    );
    expect(document).not.toMatch(/<w:color /);
    const paragraphs = document.split("<w:p>");
    for (const said of ["Căn cứ kế hoạch.", "Đã tổ chức 03 đợt."]) {
      const paragraph = paragraphs.find((each) => textOf(each) === said) ?? "";
      between(figure(paragraph, "sz", "val") / 2, 13, 14);
      expect(paragraph).toContain('<w:jc w:val="both"/>');
      between(inMm(paragraph, "ind", "firstLine"), 10, 12.7);
    }
  });

  it("repeats the head of each table on every page, each appendix from a page of its own on", async () => {
    const document = await documentOf({ ...PAPER, appendices: APPENDICES });
    const heads = document.split("<w:tr>").filter((row) => row.includes("<w:tblHeader/>"));
    expect(heads.map(textOf)).toEqual(["TT", "TT"]);
    const broken = document.split("<w:p>").filter((each) => each.includes("<w:pageBreakBefore/>"));
    expect(broken.map(textOf)).toEqual(["PHỤ LỤC PL2"]);
  });
});
