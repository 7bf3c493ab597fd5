import type { Screen } from "./screen";

const DAY = "year=2021&asOf=2021-09-30";

/** What is decided with, the league, and what is made to be sent on. */
export const SHARING: readonly Screen[] = [
  {
    name: "forecast of a count",
    path: `/what-if?${DAY}`,
    person: "officer",
    heading: /^Giữ nhịp này, \d+\/15 đơn vị có đủ 30 tin, bài cuối năm; \d+ đơn vị thiếu\.$/,
    shows: (page) => page.getByRole("slider", { name: /^Cần ít nhất/ }),
  },
  {
    name: "another figure tried",
    path: `/what-if?${DAY}&target=U5&minimum=20&weight=3`,
    person: "admin",
    heading: /^Giữ nhịp này, \d+\/15 đơn vị có đủ 20 tin, bài cuối năm/,
    shows: (page) => page.getByRole("heading", { name: /^Điểm thay đổi/ }),
  },
  {
    name: "a figure that cannot be tried",
    path: `/what-if?${DAY}&target=U5&minimum=abc`,
    person: "editor",
    heading: /^Giữ nhịp này/,
    shows: (page) => page.getByText("Nhập số nguyên"),
  },
  {
    name: "weeks of the year",
    path: `/calendar?${DAY}`,
    person: "officer",
    heading: /^P2: Quãng dài nhất không có chương trình nào: \d+ tuần/,
    charts: 3,
    texts: 0,
  },
  {
    name: "weeks of one's own",
    path: `/calendar?${DAY}`,
    person: "editor",
    heading: /^U5: |^Không tuần nào/,
    charts: 1,
    texts: 0,
  },
  { name: "league", path: `/league?${DAY}`, person: "officer", heading: /dẫn đầu nhóm|chưa nhóm nào/ },
  {
    name: "a unit's place",
    path: `/league?${DAY}&q=long+xuyen`,
    person: "officer",
    heading: /^LĐLĐ TP Long Xuyên đứng hạng/,
  },
  {
    name: "league of the unions below",
    path: `/league?${DAY}`,
    person: "editor",
    heading: /dẫn đầu nhóm|chưa nhóm nào/,
  },
  {
    name: "a unit's score, line by line",
    path: `/units/LX/score?${DAY}`,
    person: "editor",
    heading: /^\d+(,\d)? điểm từ \d+ chỉ tiêu/,
  },
  {
    name: "who is missing at a count target",
    path: `/targets/U5/missing?${DAY}`,
    person: "officer",
    heading: /^Còn \d+ đơn vị thiếu\.$/,
    shows: (page) => page.getByRole("textbox", { name: "Tin 1 trong" }),
  },
  {
    name: "whom to remind of what",
    path: `/reminders?${DAY}`,
    person: "officer",
    heading: /^\d+ chỉ tiêu còn người cần nhắc; \d+ đã quá hạn, lâu nhất là \S+, hạn 30\/06\/2021\.$/,
    shows: (page) => page.getByRole("link", { name: /^U5 / }),
  },
  {
    name: "the records that a month added to a sum",
    path: `/targets/U5/records?${DAY}&from=2021-03-01&to=2021-03-31`,
    person: "officer",
    heading: /^Thêm \d+ tin, bài, từ ngày 01\/03\/2021 đến ngày 31\/03\/2021\.$/,
    shows: (page) => page.getByRole("row").nth(1),
  },
  {
    name: "whose chairs are missing",
    path: `/targets/P6c/missing?${DAY}&of=LX`,
    person: "officer",
    heading: /: còn \d+ Chủ tịch CĐCS chưa vào nhóm\.$/,
    shows: (page) => page.getByRole("button", { name: /^Chép tin/ }).first(),
  },
  { name: "shares", path: "/shares", person: "admin", heading: /đường dẫn (?:nào )?đang mở\.$/ },
  {
    name: "a view that is shared",
    path: "/board/{board}",
    person: null,
    heading: /^Hết năm, 2\/4 đơn vị đạt; 2 đơn vị không đủ mức\.$/,
    still: true,
  },
  {
    name: "a table that is shared",
    path: "/board/{table}",
    person: null,
    heading: /^Năm 2021 đến 31\/12\/2021: tổng số lượng [\d.]+ \(mọi trạng thái, kể cả nháp\)\.$/,
  },
  {
    name: "a link that is open no more",
    path: "/board/none",
    person: null,
    status: 404,
    heading: /^Đường dẫn này không còn mở\.$/,
  },
];
