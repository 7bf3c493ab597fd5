import type { Screen } from "./screen";

/** Pages and groups, which stand for every kind of record: their list, one of them, its form. */
export const GROUPS: readonly Screen[] = [
  {
    name: "pages and groups",
    path: "/channels",
    person: "editor",
    // Another test counts a union's groups, which then owes a group of its own.
    heading: /^(Các đơn vị bắt buộc|\d+ đơn vị còn thiếu) .+; [\d.]+ trang, nhóm đang hoạt động\.$/,
  },
  {
    name: "a group",
    path: "/channels/DA-CB",
    person: "surveyor",
    heading: /^0\/1 Chủ tịch CĐCS đã vào nhóm; còn 1\.$/,
  },
  {
    name: "correct a group",
    path: "/channels/DA-CB/edit",
    person: "surveyor",
    heading: /^Sửa: Nhóm cán bộ Dĩ An$/,
  },
  {
    name: "a count of a group",
    path: "/coverage/{count}",
    person: "editor",
    heading: /, đếm ngày \d\d\/\d\d\/\d{4}$/,
    shows: (page) => page.getByRole("heading", { name: "Lịch sử" }),
  },
  {
    name: "correct a count",
    path: "/coverage/{count}/edit",
    person: "editor",
    heading: /^Sửa: .+, đếm ngày /,
    shows: (page) => page.getByLabel("Minh chứng trên mạng"),
  },
  {
    name: "a chair's place in a group",
    path: "/chair-links/{tick}",
    person: "editor",
    heading: /, chủ tịch CĐCS /,
    shows: (page) => page.getByRole("button", { name: "Ghi nhầm" }),
  },
  {
    name: "correct a chair's days in a group",
    path: "/chair-links/{tick}/edit",
    person: "editor",
    heading: /^Sửa: .+, chủ tịch CĐCS /,
    shows: (page) => page.getByLabel("Rời nhóm từ ngày"),
  },
  {
    name: "a group's poster",
    path: "/print/channels/DA-CB",
    person: "surveyor",
    heading: /^Quét mã/,
  },
];
