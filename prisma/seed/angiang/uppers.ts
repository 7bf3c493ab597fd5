import type { Kind } from "@/lib/domain/unit";

/** An upper-level union: its invented scale (domain.md §3). */
export interface Upper {
  readonly code: string;
  readonly name: string;
  /** As in "huyện Tri Tôn"; empty for sectors. */
  readonly area: string;
  readonly kind: Kind;
  readonly grassroots: number;
  readonly members: number;
  readonly fullTime: number;
  readonly committee: number;
}

export const PROVINCE = { code: "AG", name: "LĐLĐ tỉnh An Giang", fullTime: 34, committee: 33 } as const;

/** The unions directly below the province: 87 with 9.300 members, in eight emulation blocks. */
export const DIRECT = { code: "TR", grassroots: 87, members: 9_300 } as const;

type Scale = readonly [grassroots: number, members: number, fullTime: number, committee: number];

function upper(code: string, name: string, kind: Kind, scale: Scale, area = ""): Upper {
  const [grassroots, members, fullTime, committee] = scale;
  return { code, name, kind, area, grassroots, members, fullTime, committee };
}

function district(code: string, rank: string, place: string, short: string, scale: Scale): Upper {
  return upper(code, `LĐLĐ ${short} ${place}`, "DISTRICT_FEDERATION", scale, `${rank} ${place}`);
}

/** Tịnh Biên is named as since 10/4/2023, when it became a town: a unit that only changes its rank keeps its code. */
export const UPPERS: readonly Upper[] = [
  district("LX", "thành phố", "Long Xuyên", "TP", [165, 9_800, 4, 19]),
  district("CD", "thành phố", "Châu Đốc", "TP", [95, 4_900, 4, 17]),
  district("TC", "thị xã", "Tân Châu", "TX", [100, 5_200, 3, 17]),
  district("AP", "huyện", "An Phú", "huyện", [92, 4_300, 3, 15]),
  district("CP", "huyện", "Châu Phú", "huyện", [118, 6_900, 4, 17]),
  district("CT", "huyện", "Châu Thành", "huyện", [96, 5_600, 4, 17]),
  district("CM", "huyện", "Chợ Mới", "huyện", [150, 8_900, 4, 19]),
  district("PT", "huyện", "Phú Tân", "huyện", [112, 5_700, 3, 17]),
  district("TS", "huyện", "Thoại Sơn", "huyện", [120, 6_600, 4, 17]),
  district("TB", "thị xã", "Tịnh Biên", "TX", [98, 5_100, 3, 15]),
  district("TT", "huyện", "Tri Tôn", "huyện", [96, 4_700, 3, 15]),
  upper("VC", "CĐ Viên chức tỉnh", "SECTOR_UNION", [88, 6_200, 3, 19]),
  upper("GD", "CĐ ngành Giáo dục", "SECTOR_UNION", [62, 5_100, 3, 17]),
  upper("YT", "CĐ ngành Y tế", "SECTOR_UNION", [27, 5_300, 3, 15]),
  upper("KCN", "CĐ các Khu công nghiệp", "ZONE_UNION", [34, 11_400, 4, 11]),
];
