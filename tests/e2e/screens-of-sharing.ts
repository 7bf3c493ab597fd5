import type { Screen } from "./screen";

const DAY = "year=2021&asOf=2021-09-30";

/** The league, and what is made to be sent on. */
export const SHARING: readonly Screen[] = [
  { name: "league", path: `/league?${DAY}`, person: "officer", heading: /dẫn đầu nhóm|Chưa nhóm nào/ },
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
    heading: /dẫn đầu nhóm|Chưa nhóm nào/,
  },
  {
    name: "who is missing at a count target",
    path: `/targets/U5/missing?${DAY}`,
    person: "officer",
    heading: /^Còn \d+ đơn vị thiếu\.$/,
    shows: (page) => page.getByRole("textbox", { name: "Tin 1 trong" }),
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
    name: "a link that is open no more",
    path: "/board/none",
    person: null,
    heading: /^Đường dẫn này không còn mở\.$/,
  },
];
