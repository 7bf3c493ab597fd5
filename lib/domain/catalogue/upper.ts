import { CADRE_CHAIRS, END_OF_SECOND_QUARTER, type Entry, WITHIN_A_DAY } from "./entry";

export const UPPER: readonly Entry[] = [
  {
    code: "U1",
    title: "Trang Facebook của đơn vị",
    level: "UPPER",
    force: "MANDATORY",
    measure: { type: "channels", purpose: "PUBLIC_PAGE", minimum: 1 },
  },
  {
    code: "U2",
    title: "Bài mới nhất trên trang",
    level: "UPPER",
    force: "TRACKED",
    measure: { type: "recency", activityType: "PAGE_POST", maxDays: 14 },
  },
  {
    code: "U3",
    title: "Trả lời Facebook trong 24 giờ",
    level: "UPPER",
    force: "MANDATORY",
    measure: WITHIN_A_DAY,
  },
  {
    code: "U4a",
    title: "Nhóm Zalo của đơn vị",
    level: "UPPER",
    force: "MANDATORY",
    dueOn: END_OF_SECOND_QUARTER,
    measure: { type: "channels", purpose: "CADRE_LINK", minimum: 1 },
  },
  {
    code: "U4b",
    title: "Ủy viên BCH vào nhóm Zalo",
    level: "UPPER",
    force: "MANDATORY",
    dueOn: END_OF_SECOND_QUARTER,
    measure: {
      type: "coverage",
      purpose: "CADRE_LINK",
      audience: "COMMITTEE_MEMBERS",
      minimumPercent: 100,
      scope: "own",
    },
  },
  {
    code: "U4c",
    title: "Chủ tịch CĐCS vào nhóm Zalo",
    level: "UPPER",
    force: "MANDATORY",
    dueOn: END_OF_SECOND_QUARTER,
    measure: { ...CADRE_CHAIRS, minimumPercent: 100, scope: "direct" },
  },
  {
    code: "U5",
    title: "Tin, bài gửi website tỉnh",
    level: "UPPER",
    force: "MANDATORY",
    measure: {
      type: "count",
      activityType: "WEBSITE_ARTICLE",
      minimum: 30,
      outlets: ["WEB"],
      scope: "own",
      countsFrom: "SUBMITTED",
    },
  },
];
