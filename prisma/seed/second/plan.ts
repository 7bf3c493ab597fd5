import type { BundleRow } from "@/lib/transfer/bundle";

type Target = BundleRow<"targets">;

/** Its own activity types: podcasts are reviewed, banners in the street are not. */
export const SECOND_TYPES: readonly BundleRow<"activityTypes">[] = [
  { code: "PODCAST", name: "Podcast “Chuyện nghề”", reviewed: true },
  { code: "STREET_BANNER", name: "Băng rôn, pa nô", reviewed: false },
];

export const SECOND_OUTLETS: readonly BundleRow<"outlets">[] = [
  { code: "SONGTIENTV", name: "Truyền hình Sông Tiền", kind: "BROADCASTER" },
  { code: "TRANG", name: "Trang thông tin LĐLĐ tỉnh Sông Tiền", kind: "WEBSITE" },
  { code: "CHUYENNGHE", name: "Kênh podcast Chuyện nghề", kind: "OTHER" },
];

const CLASSES: [number, string][] = [
  [85, "Vững mạnh"],
  [70, "Khá"],
  [50, "Trung bình"],
  [0, "Yếu"],
];

/** Plans that the first federation's could not be taken for: other codes, measures, weights and classes. */
export function secondPlanRows(years: readonly number[]): BundleRow<"plans">[] {
  return years.map((year) => ({
    ...{ year, title: `Chương trình truyền thông LĐLĐ tỉnh Sông Tiền ${year}`, documentNo: "27/CTr-LĐLĐ" },
    ...{
      issuedOn: `${year - 1}-12-20`,
      startsOn: `${year}-01-01`,
      endsOn: `${year}-12-31`,
      classes: CLASSES,
    },
  }));
}

const PROVINCIAL: readonly Partial<Target>[] = [
  {
    ...{ code: "T1", title: "Podcast “Chuyện nghề”", force: "MANDATORY", weight: 2 },
    measure: {
      ...{ type: "count", activityType: "PODCAST", minimum: 20, outlets: ["CHUYENNGHE"], scope: "subtree" },
      countsFrom: "PUBLISHED",
      schedule: [
        { monthDay: "03-31", cumulative: 4 },
        { monthDay: "06-30", cumulative: 9 },
        { monthDay: "09-30", cumulative: 15 },
      ],
    },
  },
  {
    ...{ code: "T2", title: "Phóng sự truyền hình", force: "SOFT", weight: 1.5 },
    measure: {
      ...{
        type: "count",
        activityType: "TV_PROGRAMME",
        minimum: 6,
        scope: "subtree",
        countsFrom: "APPROVED",
      },
    },
  },
  {
    ...{ code: "T3", title: "Trả lời trong 48 giờ", force: "MANDATORY", weight: 1 },
    measure: { type: "response", hours: 48, minimumPercent: 90 },
  },
];
const UPPER: readonly Partial<Target>[] = [
  {
    ...{ code: "K1", title: "Tin, bài của công đoàn xã, phường", force: "MANDATORY", weight: 3 },
    measure: {
      ...{
        type: "count",
        activityType: "WEBSITE_ARTICLE",
        minimum: 18,
        outlets: ["TRANG"],
        scope: "subtree",
      },
      countsFrom: "APPROVED",
    },
  },
  {
    ...{ code: "K2", title: "Trang có bài trong 10 ngày", force: "MANDATORY", weight: 1 },
    measure: { type: "recency", activityType: "PAGE_POST", maxDays: 10 },
  },
  {
    ...{ code: "K3", title: "Tổ trưởng, tổ phó vào nhóm", force: "SOFT", weight: 1, dueOn: "09-30" },
    measure: {
      ...{ type: "coverage", purpose: "LEADERS_LINK", audience: "GROUP_LEADERS", minimumPercent: 80 },
      ...{ tolerance: 5, scope: "subtree" },
    },
  },
  {
    ...{ code: "K4", title: "Băng rôn, pa nô", force: "TRACKED", weight: 1 },
    measure: {
      ...{
        type: "count",
        activityType: "STREET_BANNER",
        minimum: 4,
        scope: "direct",
        countsFrom: "SUBMITTED",
      },
    },
  },
];
const GRASSROOTS: readonly Partial<Target>[] = [
  {
    ...{ code: "C1", title: "Báo cáo viên ở doanh nghiệp từ 200 lao động", force: "MANDATORY", weight: 1 },
    ...{ kinds: ["ENTERPRISE"], dueOn: "06-30" },
    condition: [
      { attribute: "workers", op: "gte", value: 200 },
      { attribute: "members", op: "gte", value: 100 },
    ],
    measure: { type: "appointments", minimum: 1 },
  },
  {
    ...{ code: "C2", title: "Sinh hoạt chuyên đề", force: "ENCOURAGED", weight: 1 },
    condition: [{ attribute: "members", op: "lt", value: 100 }],
    measure: {
      ...{ type: "count", activityType: "INTERNAL_SESSION", minimum: 2, scope: "own" },
      countsFrom: "SUBMITTED",
    },
  },
  { code: "C3", title: "Loa, bảng tin", force: "TRACKED", weight: 1 },
];

/** The targets of each year; milestones are given as month and day. */
export function secondTargetRows(years: readonly number[]): Target[] {
  const levels = [
    ["PROVINCIAL", PROVINCIAL],
    ["UPPER", UPPER],
    ["GRASSROOTS", GRASSROOTS],
  ] as const;
  return years.flatMap((year) =>
    levels.flatMap(([level, targets]) =>
      targets.map(({ dueOn, ...target }) => ({
        ...{ year, level, code: "", title: "", force: "TRACKED" as const, weight: 1, measure: null },
        ...{ kinds: [], condition: [], dueOn: dueOn ? `${year}-${dueOn}` : null },
        ...target,
      })),
    ),
  );
}
