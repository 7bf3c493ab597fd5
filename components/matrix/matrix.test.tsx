import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { vi } from "@/lib/i18n/vi";
import { Matrix } from "./matrix";
import { isInTrouble, isUntroubled, type MatrixData, type MatrixRow } from "./matrix-data";

function row(name: string, status: "MET" | "NOT_MET", value: string): MatrixRow {
  return {
    key: name,
    name,
    href: `/units/${name}`,
    completion: { met: status === "MET" ? 1 : 0, applicable: 1 },
    troubles: { NOT_MET: status === "NOT_MET" ? 1 : 0 },
    cells: { U5: { standing: { status }, value, href: `/why/${name}` } },
  };
}

const data: MatrixData = {
  caption: "2 đơn vị theo 1 chỉ tiêu",
  unitHead: { title: "Đơn vị", note: "số CĐCS", sort: "name" },
  completionHead: { title: "Bắt buộc đạt", note: "vướng nhiều trước", sort: "trouble" },
  groups: [
    {
      title: "Công đoàn cấp trên cơ sở",
      rollUp: false,
      columns: [{ key: "U5", title: "Tin, bài", note: "≥ 30" }],
    },
  ],
  rows: [row("LX", "NOT_MET", "9/30"), row("TS", "MET", "34/30")],
  totals: { label: "Toàn tỉnh", completion: "1/2", values: { U5: "1/2" } },
  yearOver: false,
  sort: "-trouble",
  form: "filters",
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
    expect(table).toMatch(/<caption>.*2 đơn vị theo 1 chỉ tiêu.*<\/caption>/);
    expect(table.match(/scope="row"/g)).toHaveLength(3);
    expect(table).toMatch(
      /aria-sort="descending"><button type="submit"[^>]*form="filters" value="trouble" name="sort"/,
    );
    expect(table).toMatch(/<button type="submit"[^>]*value="name" name="sort"/);
  });

  it("says each cell's status before its value and leads to its reason", () => {
    expect(table).toMatch(/href="\/why\/LX"[\s\S]*?Chưa đạt: <\/span>9\/30/);
  });

  it("on a phone shows what is wrong and folds the others", () => {
    expect(list).toContain("9/30");
    expect(list).not.toContain("34/30");
    expect(list).toMatch(/1 đơn vị không vướng[\s\S]*TS/);
  });
});

it("an encouraged target is never trouble", () => {
  expect(isInTrouble({ status: "NOT_MET" })).toBe(true);
  expect(isInTrouble({ status: "NOT_MET", encouraged: true })).toBe(false);
  expect(isInTrouble({ status: "NEAR" })).toBe(false);
  expect(data.rows.map(isUntroubled)).toEqual([false, true]);
});
