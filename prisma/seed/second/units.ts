import type { CivilDate } from "@/lib/domain/calendar";
import type { Kind } from "@/lib/domain/unit";
import type { BundleRow } from "@/lib/transfer/bundle";
import { companyName } from "../names/companies";
import { type Random, randomFor } from "../random";

export const SONG_TIEN = { code: "ST", name: "LĐLĐ tỉnh Sông Tiền" } as const;

/** The upper-level unions: code, name, kind, how many unions below. */
export const BRANCHES: readonly (readonly [code: string, name: string, kind: Kind, count: number])[] = [
  ["CX", "Công đoàn phường Cù Lao Xanh", "COMMUNE_UNION", 14],
  ["RN", "Công đoàn phường Rạch Ngọc", "COMMUNE_UNION", 12],
  ["VT", "Công đoàn xã Vàm Tràm", "COMMUNE_UNION", 9],
  ["BL", "Công đoàn xã Bãi Lau", "COMMUNE_UNION", 8],
  ["CTST", "CĐ Công Thương Sông Tiền", "SECTOR_UNION", 7],
  ["KKT", "CĐ Khu kinh tế Cửa Bắc", "ZONE_UNION", 10],
];
const PUBLIC_BODIES = [
  ...[
    "UBND",
    "Trường Tiểu học",
    "Trường THCS",
    "Trường Mầm non",
    "Trạm Y tế",
    "Nhà Văn hóa",
    "Chợ trung tâm",
  ],
];
/** Opened for business in the middle of the province, so its union stands below no other. */
const DIRECT = ["Đài Phát thanh – Truyền hình Sông Tiền", "Báo Sông Tiền", "Bệnh viện Đa khoa Sông Tiền"];

export interface SecondUnion {
  readonly row: BundleRow<"units">;
  readonly workers: number;
  readonly members: number;
}

const ALWAYS = { from: null, to: null } as const;

/** About sixty grassroots unions, smaller and fewer than the first federation's. */
export function secondUnions(): SecondUnion[] {
  const random = randomFor("second/units");
  const brands = new Set<string>();
  const below = BRANCHES.flatMap(([code, name, kind, count]) =>
    Array.from({ length: count }, (_, position) => {
      const office = kind === "COMMUNE_UNION" ? PUBLIC_BODIES[position] : undefined;
      const place = name.replace(/^Công đoàn (phường|xã) /, "");
      const called = office === undefined ? companyName(random, brands) : `${office} ${place}`;
      return unionOf(`${code}-${position + 1}`, `CĐCS ${called}`, code, office === undefined, random);
    }),
  );
  const direct = DIRECT.map((name, position) =>
    unionOf(`TT-${position + 1}`, `CĐCS ${name}`, SONG_TIEN.code, false, random),
  );
  const syndicate = unionOf("BL-9", "Nghiệp đoàn Nghề cá Bãi Lau", "BL", true, random);
  return [
    ...below,
    ...direct,
    { ...syndicate, row: { ...syndicate.row, kind: "SYNDICATE" }, workers: 86, members: 86 },
  ];
}

function unionOf(
  code: string,
  name: string,
  parent: string,
  isCompany: boolean,
  random: Random,
): SecondUnion {
  const members = isCompany ? random.int(20, 420) : random.int(8, 60);
  const workers = isCompany ? Math.round(members * (1 + 0.5 * random.next())) : members;
  const kind: Kind = isCompany ? "ENTERPRISE" : "PUBLIC_BODY";
  return { row: { code, name, level: "GRASSROOTS", kind, parent, ...ALWAYS }, workers, members };
}

/** The tree, with the units above. */
export function secondUnitRows(unions: readonly SecondUnion[]): BundleRow<"units">[] {
  return [
    { ...SONG_TIEN, level: "PROVINCIAL", kind: "PROVINCE_FEDERATION", parent: null, ...ALWAYS },
    ...BRANCHES.map(([code, name, kind]) => ({
      ...{ code, name, kind, level: "UPPER" as const, parent: SONG_TIEN.code, ...ALWAYS },
    })),
    ...unions.map((union) => union.row),
  ];
}

/** One row each, at the end of the year before the first plan. */
export function secondHeadcountRows(
  unions: readonly SecondUnion[],
  asOf: CivilDate,
): BundleRow<"headcounts">[] {
  const nothing = { workers: null, unionGroups: null, groupLeaders: null };
  const membersBelow = (unit: string) =>
    unions
      .filter(({ row }) => unit === SONG_TIEN.code || row.parent === unit)
      .reduce((sum, { members }) => sum + members, 0);
  const above = [SONG_TIEN.code, ...BRANCHES.map(([code]) => code)].map((unit, position) => ({
    ...{ ...nothing, unit, asOf, members: membersBelow(unit), fullTimeOfficials: position === 0 ? 12 : 2 },
    committeeMembers: position === 0 ? 21 : 9,
  }));
  const below = unions.map(({ row, workers, members }, position) => {
    const unionGroups = members < 20 ? 0 : Math.round(members / 18);
    // One in twelve has not said how many work there.
    const known = position % 12 !== 11;
    return {
      ...{ unit: row.code, asOf, workers: known ? workers : null, members, fullTimeOfficials: 0 },
      ...{ committeeMembers: 5, unionGroups, groupLeaders: unionGroups * 2 },
    };
  });
  return [...above, ...below];
}
