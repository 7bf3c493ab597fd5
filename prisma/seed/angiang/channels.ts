import { addDays, type CivilDate } from "@/lib/domain/calendar";
import { withoutMarks } from "@/lib/domain/text";
import type { BundleRow } from "@/lib/transfer/bundle";
import type { DemoFederation } from "./federation";
import { STANDING_2021 } from "./story-2021";
import { PROVINCE, UPPERS } from "./uppers";

type Row = BundleRow<"channels">;

/** Codes of a unit's channels. */
const pageOf = (unit: string) => `${unit}-TRANG`;
export const cadreGroupOf = (unit: string) => `${unit}-ZALO`;
export const leadersGroupOf = (unit: string) => `${unit}-TO`;

/** The federation's own group was opened six weeks before its milestone. */
export const PROVINCE_GROUP_OPENED: CivilDate = "2021-05-14";
/** The last of the 15 pages. */
const LAST_PAGE_OPENED: CivilDate = "2022-02-15";

const PROVINCIAL: readonly Row[] = [
  {
    ...page(PROVINCE.code, "Công đoàn An Giang", "2018-07-28"),
    url: "https://facebook.example/congdoanangiang",
  },
  { ...page(PROVINCE.code, "Công đoàn An Giang", "2022-05-01"), code: "AG-TIKTOK", platform: "TIKTOK" },
  zalo(PROVINCE.code, "AG-CANBO-1", "Cán bộ công đoàn An Giang", "2020-12-10"),
  {
    ...zalo(PROVINCE.code, "AG-CANBO-2", "Tuyên giáo – Nữ công An Giang", "2021-02-25"),
    platform: "VIBER",
  },
  {
    ...zalo(PROVINCE.code, cadreGroupOf(PROVINCE.code), "LĐLĐ tỉnh An Giang", PROVINCE_GROUP_OPENED),
    purpose: "CADRE_LINK",
  },
  // A page that its administrators lost; the present one followed.
  {
    ...page("PT", "Công đoàn Phú Tân (trang cũ)", "2018-03-08"),
    ...{ code: "PT-TRANG-CU", closed: "2020-09-08" },
  },
];

/** Pages and groups of the federation, its upper-level unions and the grassroots unions' leaders. */
export function channelRows({ unions, groups, today }: DemoFederation): Row[] {
  const uppers = UPPERS.flatMap(({ code, name }): Row[] => {
    const opened = STANDING_2021[code]?.page ?? LAST_PAGE_OPENED;
    return [
      page(code, name.replace(/^(LĐLĐ|CĐ)/, "Công đoàn"), opened),
      {
        ...zalo(code, cadreGroupOf(code), name, STANDING_2021[code]?.group ?? null),
        purpose: "CADRE_LINK",
      },
    ];
  });
  const leaders = unions.flatMap((union): Row[] => {
    const opened = groups.opened.get(union.code);
    if (opened === undefined) return [];
    const group = zalo(
      union.code,
      leadersGroupOf(union.code),
      `Tổ công đoàn ${shortName(union.name)}`,
      opened,
    );
    const closed = union.to !== null && union.to > addDays(opened, 1) ? union.to : null;
    return [{ ...group, purpose: "LEADERS_LINK", closed }];
  });
  return [...PROVINCIAL, ...uppers, ...leaders].filter((row) => row.opened === null || row.opened <= today);
}

function page(unit: string, name: string, opened: CivilDate): Row {
  const slug = withoutMarks(name).replace(/[^a-z0-9]/g, "");
  return {
    ...{ code: pageOf(unit), unit, name, opened, closed: null, url: `https://facebook.example/${slug}` },
    ...({ platform: "FACEBOOK", purpose: "PUBLIC_PAGE" } as const),
  };
}

function zalo(unit: string, code: string, name: string, opened: CivilDate | null): Row {
  return {
    ...{ code, unit, name, opened, closed: null, url: null },
    ...({ platform: "ZALO", purpose: "OFFICIALS_NETWORK" } as const),
  };
}

function shortName(name: string): string {
  return name.replace(/^CĐCS /, "");
}
