import type { CivilDate } from "@/lib/domain/calendar";
import type { Kind } from "@/lib/domain/unit";

/** A grassroots union on or near a threshold, with its records of 2021 pinned (domain.md §3). */
export interface NamedUnion {
  readonly upper: string;
  readonly name: string;
  readonly kind: Kind;
  readonly workers: number;
  readonly members: number;
  /** Null: not reported at first. */
  readonly unionGroups: number | null;
  /** Workers in its Zalo group at the end of September 2021; null without a group. */
  readonly connected: number | null;
  /** When its first reporter was appointed. */
  readonly reporter: CivilDate | null;
  /** When its chair joined the upper level's group, if not before the milestone. */
  readonly chairJoins?: CivilDate;
}

type Figures = readonly [workers: number, members: number, groups: number | null, connected: number | null];

function enterprise(upper: string, name: string, figures: Figures, reporter: CivilDate | null): NamedUnion {
  const [workers, members, unionGroups, connected] = figures;
  return {
    upper,
    name: `CĐCS Công ty ${name}`,
    kind: "ENTERPRISE",
    workers,
    members,
    unionGroups,
    connected,
    reporter,
  };
}

const LONG_XUYEN: readonly NamedUnion[] = [
  enterprise("LX", "May Phù Sa", [1_000, 870, 12, 180], "2021-10-12"),
  {
    ...enterprise("LX", "Thủy sản Hậu Giang Mới", [999, 940, 26, 120], null),
    chairJoins: "2021-12-03",
  },
  { ...enterprise("LX", "Rau quả Cù Lao", [499, 499, 14, null], null), chairJoins: "2022-03-09" },
  enterprise("LX", "Cơ khí Vàm Nao", [501, 120, 6, 110], "2021-04-06"),
  enterprise("LX", "May Lúa Vàng", [1_180, 1_050, 30, 285], "2021-03-15"),
  {
    ...enterprise("LX", "", [1_020, 1_005, 22, null], "2021-05-20"),
    name: "CĐCS Bệnh viện Long Xuyên",
    kind: "PUBLIC_BODY",
  },
  {
    ...enterprise("LX", "", [58, 58, null, null], null),
    name: "CĐCS Trường THCS Bình Khánh",
    kind: "PUBLIC_BODY",
    chairJoins: "2021-11-22",
  },
  {
    ...enterprise("LX", "", [64, 64, 0, null], null),
    name: "Nghiệp đoàn Bốc xếp chợ Long Xuyên",
    kind: "SYNDICATE",
  },
];

const ZONES: readonly NamedUnion[] = [
  enterprise("KCN", "Giày Thất Sơn Xanh", [4_260, 3_910, 96, 1_380], "2021-02-26"),
  enterprise("KCN", "Bao bì Bình Long An", [1_001, 455, 18, 150], "2021-11-09"),
  enterprise("KCN", "May Bình Hòa Xanh", [2_150, 1_900, 52, 540], "2021-03-18"),
  enterprise("KCN", "Thủy sản Sao Hậu", [1_620, 1_400, 40, 402], "2021-04-12"),
  enterprise("KCN", "Giày Cánh Én Miền Tây", [1_290, 1_150, 34, 301], "2021-05-05"),
  enterprise("KCN", "Chế biến gạo Lộc Trời Xanh", [780, 480, 20, 190], "2021-05-11"),
  enterprise("KCN", "Thức ăn thủy sản Hậu Giang Phát", [640, 410, 16, 131], null),
  enterprise("KCN", "Thuốc thú y Tràm Trà", [560, 350, 14, 74], "2021-06-10"),
  enterprise("KCN", "Nhựa Vạn Hưng", [525, 310, 12, 60], null),
];

const DISTRICTS: readonly NamedUnion[] = [
  enterprise("CM", "May Cù Lao Giêng", [1_240, 1_100, 32, 310], "2021-03-30"),
  enterprise("CM", "Gỗ Chợ Thủ", [640, 560, 18, 96], null),
  enterprise("TS", "Lương thực Núi Sập", [1_060, 980, 28, 170], "2021-04-20"),
  enterprise("CP", "Thủy sản Vịnh Tre", [1_450, 1_210, 36, 365], "2021-03-05"),
  enterprise("CP", "May Cái Dầu", [720, 610, 20, 101], null),
  enterprise("CT", "Giày An Châu", [1_310, 1_120, 34, 330], "2021-02-19"),
  enterprise("CT", "Nước giải khát Mương Trâu", [560, 410, 14, 121], "2021-06-02"),
  enterprise("CD", "Gạo Núi Sam Mới", [500, 488, 16, 118], "2021-05-27"),
  enterprise("TC", "Thủy sản Vĩnh Xương", [1_150, 960, 30, 262], "2022-02-22"),
  enterprise("TC", "Dệt Lụa Tân", [26, 24, 0, null], null),
];

export const NAMED_UNIONS: readonly NamedUnion[] = [...LONG_XUYEN, ...ZONES, ...DISTRICTS];
