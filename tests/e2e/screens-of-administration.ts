import type { Screen } from "./screen";

/** What a federation is run by: closed periods, plans, people. */
export const ADMINISTRATION: readonly Screen[] = [
  {
    name: "settings",
    path: "/settings",
    person: "admin",
    heading: /^(Chưa khóa kỳ nào|\d+ kỳ đang khóa)\.$/,
  },
  { name: "plans", path: "/plans", person: "admin", heading: /^\d+ kế hoạch, đều đã ban hành|bản nháp/ },
  {
    name: "another minimum, tried",
    path: "/plans/2021?target=U5&minimum=36",
    person: "admin",
    heading: /^Kế hoạch 2021 có 26 chỉ tiêu/,
    shows: (page) => page.getByRole("button", { name: "Đổi chỉ tiêu" }),
  },
  {
    name: "a new target",
    path: "/plans/2021?add=1&measure=coverage",
    person: "admin",
    heading: /^Kế hoạch 2021 có 26 chỉ tiêu/,
    shows: (page) => page.getByRole("button", { name: "Thêm vào kế hoạch" }),
  },
  {
    name: "a plan beside the one before",
    path: "/plans/2022?against=2021",
    person: "admin",
    heading: /^Kế hoạch 2022 giữ \d+ chỉ tiêu của năm 2021/,
  },
  {
    name: "reorganisations",
    path: "/reorganisations",
    person: "admin",
    heading: /^Tổ chức đổi thế nào\?$/,
  },
  {
    name: "a district that is abolished",
    path: "/reorganisations/new?kind=abolish",
    person: "admin",
    heading: /^Giải thể đơn vị nào, các CĐCS về đâu\?$/,
  },
  {
    name: "no reorganising",
    path: "/reorganisations",
    person: "officer",
    heading: /^Bạn không có quyền xem trang này\.$/,
  },
  { name: "people", path: "/people", person: "admin", heading: /^(\d+\/\d+|Cả \d+) người đã đăng nhập/ },
  {
    name: "chairs below",
    path: "/people",
    person: "editor",
    heading: /người đã đăng nhập|^Chưa có tài khoản/,
  },
  {
    name: "the audit",
    path: "/audit",
    person: "admin",
    heading: /^7 ngày qua .+ bị từ chối; .+ đã đăng nhập|chưa đăng nhập lần nào\.$/,
  },
  {
    name: "who read names",
    path: "/audit?doing=READ&from=01%2F01%2F2021",
    person: "admin",
    heading: /^7 ngày qua/,
  },
  {
    name: "the audit of nothing",
    path: "/audit?to=01%2F01%2F2001",
    person: "admin",
    heading: /^7 ngày qua/,
    shows: (page) => page.getByText("Không có dòng nào như vậy"),
  },
  {
    name: "the guide beside a page",
    path: "/people",
    person: "admin",
    heading: /người đã đăng nhập/,
    press: (page) => page.getByRole("button", { name: "Hướng dẫn trang này" }),
    shows: (page) => page.getByRole("button", { name: "Đóng hướng dẫn" }),
  },
  {
    name: "invite somebody",
    path: "/people/new?units=LX",
    person: "admin",
    heading: /^Mời ai, vào đơn vị nào\?$/,
  },
  {
    name: "cards for chairs",
    path: "/people/cards",
    person: "editor",
    heading: /^\d+ Chủ tịch CĐCS chưa được mời/,
  },
  {
    name: "change the chair of a union",
    path: "/people/handover?unit=LX-001",
    person: "editor",
    heading: /là chủ tịch/,
  },
];
