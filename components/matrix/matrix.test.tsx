import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { vi } from "@/lib/i18n/vi";
import { Matrix } from "./matrix";
import { isInTrouble, isUntroubled, type MatrixData, type MatrixRow } from "./matrix-data";

function row(code: string, status: "MET" | "NOT_MET", value: string): MatrixRow {
  return {
    code,
    name: code,
    completion: status === "MET" ? "1/1" : "0/1",
    troubles: { NOT_MET: status === "NOT_MET" ? 1 : 0 },
    cells: [
      [status, value],
      ["NOT_MET", "1/2"],
      ["NO_DATA", "0 %"],
      code === "TS" ? ["NOT_APPLICABLE", ""] : ["BEHIND", "12/15"],
    ],
  };
}

const column = (code: string, encouraged = false) => ({
  code,
  head: code,
  title: code,
  note: "≥ 30",
  encouraged,
});

const data: MatrixData = {
  caption: "2 đơn vị theo 4 chỉ tiêu",
  unitHead: { title: "Đơn vị", note: "số CĐCS" },
  completionHead: { title: "Bắt buộc đạt", note: "vướng nhiều trước" },
  groups: [
    {
      title: "Công đoàn cấp trên cơ sở",
      rollUp: false,
      columns: [column("U5"), column("U6", true), column("U7")],
    },
    { title: "Công đoàn cơ sở", rollUp: true, columns: [column("G1")] },
  ],
  rows: [row("LX", "NOT_MET", "9/30"), row("TS", "MET", "34/30")],
  footRow: null,
  totals: { label: "Toàn tỉnh", completion: "1/2", values: ["1/2", "–", "–", "12/15"] },
  yearOver: false,
  sort: "-done",
  form: "filters",
  links: { here: "?year=2021&page=2", day: "year=2021" },
};

const html = renderToStaticMarkup(
  <NextIntlClientProvider locale="vi" messages={vi} timeZone="Asia/Ho_Chi_Minh">
    <Matrix {...data} />
  </NextIntlClientProvider>,
);
const table = html.slice(0, html.indexOf("</table>"));
const list = html.slice(html.indexOf("</table>"));

describe("the matrix", () => {
  it("is a table whose heads say what they are for and how it is sorted", () => {
    expect(table).toMatch(/<caption>.*2 đơn vị theo 4 chỉ tiêu.*<\/caption>/);
    expect(table.match(/scope="row"/g)).toHaveLength(3);
    expect(table).toMatch(
      /aria-sort="descending"><button type="submit"[^>]*form="filters" value="done" name="sort"/,
    );
    expect(table).toMatch(/<button type="submit"[^>]*value="name" name="sort"/);
  });

  it("says each cell's status before its value and leads to its reason", () => {
    expect(table).toContain(
      '<a href="?year=2021&amp;page=2&amp;why=U5&amp;of=LX" data-tone="fail"><span>Chưa đạt: </span>9/30</a>',
    );
  });

  it("leads from a roll-up to the units behind it, and from nothing asked of them nowhere", () => {
    expect(table).toContain(
      '<a href="/units/LX?year=2021&amp;sort=G1#unions" data-mark="behind"><span>Chậm tiến độ: </span>12/15</a>',
    );
    expect(table).toContain('<span data-mark="na"><span>Không áp dụng</span></span>');
  });

  it("draws an encouragement as such, and never a figure where nothing was reported", () => {
    expect(table).toMatch(/data-mark="enc"><span>Khuyến khích, Chưa đạt: <\/span>1\/2</);
    expect(table).toMatch(/data-tone="nodata">Chưa báo cáo</);
    expect(html).not.toContain("0 %");
  });

  it("on a phone shows what is wrong and folds the others", () => {
    expect(list).toContain("9/30");
    expect(list).not.toContain("34/30");
    expect(list).not.toContain("U6");
    expect(list).toMatch(/1 đơn vị không vướng[\s\S]*TS/);
  });
});

it("an encouraged target is never trouble", () => {
  expect(isInTrouble("NOT_MET", { encouraged: false })).toBe(true);
  expect(isInTrouble("NOT_MET", { encouraged: true })).toBe(false);
  expect(isInTrouble("NEAR", { encouraged: false })).toBe(false);
  expect(data.rows.map(isUntroubled)).toEqual([false, true]);
});
