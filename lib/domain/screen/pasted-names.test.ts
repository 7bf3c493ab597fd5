import { expect, it } from "vitest";
import { matchPasted } from "./pasted-names";
import type { RosterRow } from "./roster";

function row(code: string, name: string, chair: string | null, more: Partial<RosterRow> = {}): RosterRow {
  return { code, name, chair, vacantSince: null, link: null, left: null, ...more };
}

const ROWS = [
  row("LX-001", "CĐCS Công ty Thủy sản Hậu Giang Mới", "Lê Văn Tám"),
  row("LX-002", "CĐCS Trường THCS Bình Khánh", "Nguyễn Thị Kim Thoa"),
  row("LX-003", "CĐCS Chợ Bình Khánh", "Trần Kim Thoa"),
  row("LX-004", "CĐCS Công ty Xây lắp Mỹ Thới", "Trần Quốc Huy"),
  row("LX-005", "CĐCS Công ty Nước đá Bình Đức", "Huỳnh Thị Sáu"),
  row("LX-006", "CĐCS Bệnh viện Long Xuyên", "Võ Thị Hồng Đào", {
    link: { id: "k", version: 1, joined: "2021-06-24", onBehalf: false },
  }),
  row("LX-007", "CĐCS Rau quả Cù Lao", null, { vacantSince: "2021-08-01" }),
  row("LX-008", "CĐCS Trường Mầm non Hướng Dương", "Đặng Hữu Nghĩa"),
  row("LX-010", "CĐCS Trường Tiểu học A Mỹ Hòa", "Lê Mỹ Hòa"),
  row("LX-011", "CĐCS Trường Tiểu học A Mỹ Hòa Hưng", "Võ Út Hưng"),
  row("LX-009", "CĐCS Vận tải Sông Hậu", "Đặng Hữu Nghĩa"),
];

it.each([
  ["Lê Văn Tám", "matched", ["LX-001"]],
  ["1. le van tam", "matched", ["LX-001"]],
  ["Tran Quoc Huy", "matched", ["LX-004"]],
  ["Huỳnh Thị Sáu (nước đá)", "matched", ["LX-005"]],
  ["lx-004", "matched", ["LX-004"]],
  ["3) LX-005", "matched", ["LX-005"]],
  ["CĐCS Công ty Xây lắp Mỹ Thới", "matched", ["LX-004"]],
  ["1. CĐCS Trường Tiểu học A Mỹ Hòa", "matched", ["LX-010"]],
  ["Võ Thị Hồng Đào", "already", ["LX-006"]],
  ["Rau quả Cù Lao", "already", ["LX-007"]],
  ["Kim Thoa BK", "ambiguous", ["LX-002", "LX-003"]],
  ["Đặng Hữu Nghĩa", "ambiguous", ["LX-008", "LX-009"]],
  ["Đặng Hữu Nghĩa - mầm non", "matched", ["LX-008"]],
  ["Quốc Huy", "ambiguous", ["LX-004"]],
  ["Minh Tâm CN", "unknown", []],
])("“%s” is %s", (line, found, codes) => {
  expect(matchPasted(line, ROWS).map((each) => [each.found, each.rows.map(({ code }) => code)])).toEqual([
    [found, codes],
  ]);
});

it("leaves empty lines out and keeps the order of the others", () => {
  const pasted = matchPasted("Lê Văn Tám\r\n\n  \nMinh Tâm CN\n", ROWS);
  expect(pasted.map(({ line }) => line)).toEqual(["Lê Văn Tám", "Minh Tâm CN"]);
});
