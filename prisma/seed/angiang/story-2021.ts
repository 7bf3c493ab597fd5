import type { CivilDate } from "@/lib/domain/calendar";

/** How an upper-level union stood at the end of 30/09/2021 (the story that the demo tells of its first year). */
export interface UpperStory {
  /** Grassroots unions with union groups (tổ công đoàn), and how many of them have a Zalo group for the leaders. */
  readonly withGroups: number;
  readonly linkedGroups: number;
  /** Its Facebook page; null = founded later. */
  readonly page: CivilDate | null;
  /** Its Zalo group. */
  readonly group: CivilDate;
  /** Days since the newest post of its page; null without posts. */
  readonly postAge: number | null;
  /** Articles for the federation's website that count, and how many of these are published. */
  readonly articles: number;
  readonly published: number;
  /** Articles that count by the year's end. */
  readonly articlesInYear: number;
  readonly enquiries: number;
}

type Row = readonly [
  groups: readonly [number, number],
  page: CivilDate | null,
  group: CivilDate,
  postAge: number | null,
  articles: readonly [number, number, number],
  enquiries: number,
];

function standing([groups, page, group, postAge, articles, enquiries]: Row): UpperStory {
  const [withGroups, linkedGroups] = groups;
  const [sent, published, articlesInYear] = articles;
  return {
    ...{ withGroups, linkedGroups, page, group, postAge },
    ...{ articles: sent, published, articlesInYear, enquiries },
  };
}

const ROWS: Readonly<Record<string, Row>> = {
  LX: [[130, 117], "2020-03-12", "2021-05-18", 2, [9, 7, 21], 38],
  CD: [[75, 75], "2019-08-20", "2021-05-20", 1, [26, 22, 35], 24],
  TC: [[80, 78], "2020-07-01", "2021-06-02", 6, [23, 19, 31], 0],
  AP: [[70, 70], "2020-10-15", "2021-06-08", 4, [22, 20, 30], 11],
  CP: [[92, 88], "2019-11-04", "2021-05-25", 1, [31, 28, 41], 27],
  CT: [[78, 78], "2020-02-17", "2021-05-19", 3, [27, 25, 36], 19],
  CM: [[120, 108], "2019-06-10", "2021-05-21", 0, [28, 24, 37], 43],
  PT: [[78, 78], "2020-09-08", "2021-06-04", 5, [24, 22, 33], 14],
  TS: [[94, 91], "2019-05-05", "2021-05-17", 2, [34, 31, 45], 22],
  TB: [[76, 76], "2020-12-01", "2021-06-10", 8, [25, 21, 33], 9],
  TT: [[73, 52], "2021-01-22", "2021-06-25", 21, [12, 9, 24], 7],
  VC: [[60, 60], null, "2021-05-28", null, [23, 21, 32], 0],
  GD: [[55, 55], "2019-09-05", "2021-05-24", 3, [30, 27, 40], 16],
  YT: [[24, 20], "2020-02-27", "2021-06-15", 11, [18, 15, 31], 12],
  KCN: [[34, 33], "2019-07-28", "2021-05-17", 1, [24, 20, 34], 31],
};

/** By upper-level union. */
export const STANDING_2021: Readonly<Record<string, UpperStory>> = Object.fromEntries(
  Object.entries(ROWS).map(([code, row]) => [code, standing(row)]),
);

/** The unions directly below the province: with groups, and of these with a Zalo group. */
export const DIRECT_GROUPS = { withGroups: 67, linkedGroups: 65 } as const;

/** Articles for the website per month of 2021, January to September: 356 by the end of September. */
export const ARTICLES_PER_MONTH_2021 = [28, 22, 45, 44, 58, 41, 36, 31, 51] as const;
