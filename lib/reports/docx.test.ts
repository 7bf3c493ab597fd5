import { expect, it } from "vitest";
import { unpacked } from "@/lib/transfer/workbook/archive";
import { paperDocx } from "./docx";

it("what a paper ends with stays on the page that bears the signature", async () => {
  const bytes = await paperDocx(
    {
      ...{
        draft: null,
        superior: "TỔNG LIÊN ĐOÀN",
        issuer: "LIÊN ĐOÀN",
        number: "Số: 05",
        dateline: "An Giang",
      },
      ...{ name: "BÁO CÁO", subject: "Kết quả", opening: [], appendices: [], verification: null },
      blocks: [
        { kind: "paragraph", text: "Đã tổ chức 03 đợt." },
        { kind: "paragraph", text: "Không có./." },
      ],
      ...{ authority: ["TM. BAN THƯỜNG VỤ"], signer: "Nguyễn Văn A", recipients: ["Lưu: VT"] },
      ...{ fileName: "Báo cáo", asOf: "2021-12-31" },
    },
    null,
  );
  const document = unpacked(Buffer.from(bytes)).get("word/document.xml")?.toString("utf8") ?? "";
  const kept = document.split("<w:p>").filter((paragraph) => paragraph.includes("<w:keepNext/>"));
  expect(kept.map((paragraph) => /<w:t[^>]*>([^<]*)/.exec(paragraph)?.[1] ?? "")).toEqual([
    "Không có./.",
    "",
  ]);
});
