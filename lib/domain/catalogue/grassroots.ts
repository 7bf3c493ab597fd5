import type { Measure } from "../measure";
import type { Entry } from "./entry";

const ONE_REPORTER: Measure = { type: "appointments", minimum: 1 };

export const GRASSROOTS: readonly Entry[] = [
  {
    code: "U6",
    title: "Nhóm Zalo tổ công đoàn",
    level: "GRASSROOTS",
    force: "MANDATORY",
    condition: [{ attribute: "union_groups", op: "gte", value: 1 }],
    measure: { type: "channels", purpose: "LEADERS_LINK", minimum: 1 },
  },
  {
    code: "U7",
    title: "Kết nối từ 20 % người lao động",
    level: "GRASSROOTS",
    force: "ENCOURAGED",
    kinds: ["ENTERPRISE"],
    condition: [{ attribute: "workers", op: "gte", value: 500 }],
    measure: {
      type: "coverage",
      purpose: "LEADERS_LINK",
      audience: "WORKERS",
      minimumPercent: 20,
      scope: "own",
    },
  },
  {
    code: "G1",
    title: "Báo cáo viên ở doanh nghiệp từ 1.000 lao động",
    level: "GRASSROOTS",
    force: "MANDATORY",
    kinds: ["ENTERPRISE"],
    condition: [{ attribute: "workers", op: "gte", value: 1000 }],
    measure: ONE_REPORTER,
  },
  { code: "G1b", title: "Báo cáo viên", level: "GRASSROOTS", force: "ENCOURAGED", measure: ONE_REPORTER },
  {
    code: "G2",
    title: "Đề xuất với người sử dụng lao động",
    level: "GRASSROOTS",
    force: "TRACKED",
    measure: atLeastOneOwn("EMPLOYER_PROPOSAL"),
  },
  { code: "G3", title: "Loa, bảng tin, biển báo", level: "GRASSROOTS", force: "TRACKED" },
  {
    code: "G4",
    title: "Tuyên truyền nội bộ",
    level: "GRASSROOTS",
    force: "TRACKED",
    measure: atLeastOneOwn("INTERNAL_SESSION"),
  },
  { code: "G5", title: "Theo dõi mạng xã hội", level: "GRASSROOTS", force: "TRACKED" },
  { code: "G6", title: "Phản bác thông tin sai lệch", level: "GRASSROOTS", force: "TRACKED" },
];

function atLeastOneOwn(activityType: string): Measure {
  return { type: "count", activityType, minimum: 1, scope: "own", countsFrom: "SUBMITTED" };
}
