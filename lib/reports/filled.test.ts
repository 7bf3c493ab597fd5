import { expect, it } from "vitest";
import type { Paper } from "@/lib/domain/report/paper";
import { packed, unpacked } from "@/lib/transfer/workbook/archive";
import { documentText } from "@/lib/transfer/workbook/document-text";
import { openTemplate } from "@/lib/transfer/workbook/open";
import { paperDocx, standardTemplate } from "./docx";
import { filledDocx } from "./filled";

const PAPER: Paper = {
  draft: null,
  superior: "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",
  issuer: "LIÊN ĐOÀN LAO ĐỘNG TỈNH AN GIANG",
  number: "Số: 05/BC-LĐLĐ",
  dateline: "An Giang, ngày 05 tháng 01 năm 2022",
  name: "BÁO CÁO",
  subject: "Kết quả thực hiện {{noi_dung}}",
  opening: ["Căn cứ kế hoạch."],
  blocks: [
    { kind: "chapter", text: "I. KẾT QUẢ" },
    { kind: "paragraph", text: "Đã tổ chức 03 đợt." },
    {
      kind: "table",
      table: {
        columns: [
          { head: "TT", holds: "number", width: 1 },
          { head: "Chỉ tiêu", holds: "text", width: 9 },
        ],
        rows: [{ cells: [1, "Đợt truyền thông"], kind: "plain" }],
      },
    },
  ],
  authority: ["TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
  signer: "Nguyễn Văn A",
  recipients: ["Tổng LĐLĐ Việt Nam", "Lưu: VT"],
  appendices: [],
  verification: { code: "ABCD", words: "Mã đối chiếu ABCD" },
  fileName: "Báo cáo",
  asOf: "2021-12-31",
};
const URL = "https://x.example/verify/ABCD";

const textOf = (bytes: Uint8Array) => documentText(unpacked(Buffer.from(bytes)), 100_000).split("\n");

async function filled(template: Uint8Array, paper: Paper = PAPER, url: string | null = URL) {
  const { places, faults, content } = await openTemplate(template);
  expect(faults).toEqual([]);
  return filledDocx({ content: content ?? template, places }, paper, url);
}

it("says in the standard layout what the standard document says", async () => {
  const said = textOf(await filled(await standardTemplate("Mẫu")));
  const plain = said.filter((line) => line !== "").map((line) => line.replace("{ {", "{{"));
  const flat = (lines: readonly string[]) => lines.join(" ").replace(/\s+/g, " ");
  expect(flat(plain)).toBe(flat(textOf(await paperDocx(PAPER, URL))));
  expect(JSON.stringify(said)).not.toMatch(/\{\{/);
});

it("leaves a draft without a code, and a place in another look its own", async () => {
  const standard = unpacked(Buffer.from(await standardTemplate("Mẫu")));
  const body = standard.get("word/document.xml")?.toString("utf8") ?? "";
  // As an editor tears a text into runs.
  const torn = body.replace(
    ">{{so_van_ban}}<",
    ">{{so_</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>van_ban}}<",
  );
  expect(torn).not.toBe(body);
  standard.set("word/document.xml", Buffer.from(torn));
  const bytes = await filled(
    packed(standard, true),
    { ...PAPER, draft: "DỰ THẢO", verification: null },
    null,
  );
  const said = textOf(bytes).join("\n");
  expect(said).toContain("DỰ THẢO");
  expect(said).toContain("Số: 05/BC-LĐLĐ");
  expect(said).not.toContain("Mã đối chiếu");
});
