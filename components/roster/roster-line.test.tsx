import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Roster, RosterRow } from "@/lib/domain/screen/roster";
import { vi } from "@/lib/i18n/vi";
import { RosterLine } from "./roster-line";

const nobody = { chair: null, vacantSince: null, link: null, left: null };
const rows: RosterRow[] = [
  { ...nobody, code: "A", name: "CĐCS A" },
  { ...nobody, code: "B", name: "CĐCS B", left: { id: "0", on: "2021-08-01", former: false } },
  {
    ...nobody,
    code: "D",
    name: "CĐCS D",
    chair: "Lê Văn Hai",
    left: { id: "2", on: "2021-09-01", former: true },
  },
  {
    ...nobody,
    code: "C",
    name: "CĐCS C",
    link: { id: "1", version: 1, joined: "2021-06-01", onBehalf: false },
  },
];

function shown(of: Roster["of"]): string {
  const line = { of, records: true, isTicked: false, isUnderWay: false, onTick: () => {}, onStep: () => {} };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="vi" messages={vi} timeZone="Asia/Ho_Chi_Minh">
      <table>
        <tbody>
          {rows.map((row) => (
            <RosterLine key={row.code} row={row} {...line} />
          ))}
        </tbody>
      </table>
    </NextIntlClientProvider>,
  );
}

it("leads to what was recorded of a chair, whether they are in or have left", () => {
  const hrefs = [...shown("GROUP").matchAll(/href="(\/chair-links\/[^"]+)"/g)].map(([, href]) => href);
  expect(hrefs).toEqual(["/chair-links/0", "/chair-links/2", "/chair-links/1"]);
});

it("says of a new chair that they are not in yet, and that it was the former one who left", () => {
  expect(shown("GROUP")).toContain("Chưa vào nhóm; chủ tịch trước rời nhóm ngày 01/09/2021");
  expect(shown("PAGE")).toContain("Chưa theo dõi trang; chủ tịch trước thôi theo dõi ngày 01/09/2021");
});

it("tells who follows a page, and who is in a group", () => {
  expect(shown("GROUP")).toContain("Ghi đã vào nhóm");
  const page = shown("PAGE");
  for (const said of ["Chưa theo dõi trang", "Ghi đã thôi theo dõi", "Theo dõi từ"])
    expect(page).toContain(said);
  expect(page).not.toContain("nhóm");
});
