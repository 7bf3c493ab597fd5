import type { Measure } from "../measure";
import { CADRE_CHAIRS, END_OF_SECOND_QUARTER, type Entry, WITHIN_A_DAY } from "./entry";

export const PROVINCIAL: readonly Entry[] = [
  {
    code: "P1",
    title: "Đợt truyền thông đặc biệt",
    level: "PROVINCIAL",
    force: "MANDATORY",
    measure: {
      type: "count",
      activityType: "SPECIAL_CAMPAIGN",
      minimum: 3,
      scope: "own",
      countsFrom: "APPROVED",
      schedule: [
        { monthDay: "02-28", cumulative: 1 },
        { monthDay: "05-31", cumulative: 2 },
        { monthDay: "07-31", cumulative: 3 },
      ],
    },
  },
  {
    code: "P2",
    title: "Chương trình truyền hình",
    level: "PROVINCIAL",
    force: "MANDATORY",
    measure: atOutlet("TV_PROGRAMME", 12, "PTTH"),
  },
  {
    code: "P3",
    title: "Phát thanh “Lao động và Công đoàn”",
    level: "PROVINCIAL",
    force: "MANDATORY",
    measure: atOutlet("RADIO_EPISODE", 24, "PTTH"),
  },
  {
    code: "P4",
    title: "Chuyên mục trên Báo An Giang",
    level: "PROVINCIAL",
    force: "MANDATORY",
    measure: atOutlet("NEWSPAPER_COLUMN", 52, "BAO"),
  },
  {
    code: "P5",
    title: "Nhóm mạng xã hội của cán bộ công đoàn",
    level: "PROVINCIAL",
    force: "MANDATORY",
    measure: { type: "channels", purpose: "OFFICIALS_NETWORK", minimum: 2 },
  },
  {
    code: "P6a",
    title: "Nhóm Zalo của LĐLĐ tỉnh",
    level: "PROVINCIAL",
    force: "MANDATORY",
    dueOn: END_OF_SECOND_QUARTER,
    measure: { type: "channels", purpose: "CADRE_LINK", minimum: 1 },
  },
  {
    code: "P6b",
    title: "Cán bộ chuyên trách vào nhóm Zalo",
    level: "PROVINCIAL",
    force: "MANDATORY",
    dueOn: END_OF_SECOND_QUARTER,
    measure: {
      type: "coverage",
      purpose: "CADRE_LINK",
      audience: "FULL_TIME_OFFICIALS",
      minimumPercent: 100,
      scope: "subtree",
    },
  },
  {
    code: "P6c",
    title: "Chủ tịch CĐCS vào nhóm Zalo",
    level: "PROVINCIAL",
    force: "SOFT",
    dueOn: END_OF_SECOND_QUARTER,
    measure: { ...CADRE_CHAIRS, minimumPercent: 95, tolerance: 2, scope: "subtree" },
  },
  {
    code: "P7",
    title: "Trả lời Facebook trong 24 giờ",
    level: "PROVINCIAL",
    force: "MANDATORY",
    measure: WITHIN_A_DAY,
  },
  {
    code: "P8",
    title: "Lớp tập huấn truyền thông",
    level: "PROVINCIAL",
    force: "MANDATORY",
    measure: {
      type: "count",
      activityType: "TRAINING_CLASS",
      minimum: 1,
      scope: "own",
      countsFrom: "APPROVED",
    },
  },
];

function atOutlet(activityType: string, minimum: number, outlet: string): Measure {
  return {
    type: "count",
    activityType,
    minimum,
    outlets: [outlet],
    scope: "subtree",
    countsFrom: "APPROVED",
  };
}
