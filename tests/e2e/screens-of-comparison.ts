import type { Screen } from "./screen";

const DAY = "year=2021&asOf=2021-09-30";

/** Screens that set days, weeks and tables side by side, and what is missing beside what is there. */
export const COMPARISON: readonly Screen[] = [
  {
    name: "two days",
    path: `/compare?${DAY}&since=2021-06-30`,
    person: "officer",
    heading: /^Từ 30\/06\/2021 đến 30\/09\/2021: .*mới đạt/,
  },
  {
    name: "another tree",
    path: `/overview?${DAY}&structure=today`,
    person: "officer",
    heading: /^\d+\/\d+ chỉ tiêu của tỉnh/,
    charts: 1,
    shows: (page) => page.getByText(/^Đang xem theo cây tổ chức ngày/),
  },
  {
    name: "overview with its contents",
    path: `/overview?${DAY}&mix=1`,
    person: "officer",
    heading: /^\d+\/\d+ chỉ tiêu của tỉnh/,
    charts: 2,
    texts: 0,
    shows: (page) => page.getByText(/ trong [\d.]+ hoạt động đã duyệt; ít nhất là /),
  },
  {
    name: "a target of every week",
    path: `/targets/P4?${DAY}`,
    person: "officer",
    heading: /./,
    charts: 2,
    // Squares have few words.
    texts: 6,
    shows: (page) => page.getByRole("heading", { level: 2, name: /kỳ báo/ }),
  },
  {
    name: "a target of answers",
    path: `/targets/P7?${DAY}`,
    person: "officer",
    heading: /./,
    charts: 2,
    shows: (page) => page.getByRole("heading", { level: 2, name: /^Nửa số câu hỏi được trả lời trong/ }),
  },
  {
    name: "a district's unit",
    path: `/units/LX?${DAY}`,
    person: "editor",
    heading: /^Đạt \d+\/\d+ chỉ tiêu bắt buộc/,
    charts: 2,
    texts: 12,
  },
  {
    name: "why of a unit",
    path: `/units/TT?${DAY}&why=U4c`,
    person: "officer",
    heading: /^Đạt \d+\/\d+ chỉ tiêu bắt buộc/,
    charts: 3,
    texts: 12,
    shows: (page) => page.getByRole("dialog", { name: "Vì sao con số này?" }),
  },
];
