import { addDays, type CivilDate, civilDate, monthOf } from "@/lib/domain/calendar";
import type { BundleRow } from "@/lib/transfer/bundle";
import { spreadOverYear } from "../activities/spread";
import { dayBetween, instantOf } from "../dates";
import { personName } from "../names/people";
import { type Random, randomFor } from "../random";
import { type Template, titleFor } from "../titles/template";
import { ARTICLES, ENQUIRY_TOPICS, POSTS, SESSIONS } from "../titles/titles";
import { BRANCHES, type SecondUnion, SONG_TIEN } from "./units";

type Activity = BundleRow<"activities">;
type Line = Pick<Activity, "unit" | "type" | "outlet" | "status"> & { day: CivilDate; title: string };

const PLACES = ["Cù Lao Xanh", "Rạch Ngọc", "Vàm Tràm", "Bãi Lau", "Cửa Bắc"];
/** Articles of each branch in a year: some over, some under the eighteen that are asked for. */
const ARTICLES_A_YEAR: Readonly<Record<string, number>> = {
  CX: 26,
  RN: 19,
  VT: 14,
  BL: 18,
  CTST: 22,
  KKT: 9,
};

/** What the second federation did in its planned years, up to the day. */
export function secondActivityRows(
  unions: readonly SecondUnion[],
  years: readonly number[],
  today: CivilDate,
): Activity[] {
  const random = randomFor("second/activities");
  const lines = years.flatMap((year) => [
    ...province(year, random),
    ...branches(year, random),
    ...below(unions, year, random),
  ]);
  const known = lines.filter((line) => line.day <= today);
  return known.map(({ day, ...line }, position) => ({
    ...{ ...line, id: `st-${String(position + 1).padStart(4, "0")}`, occurredOn: day, url: null },
    ...{ content: null, form: null, audiences: ["MEMBERS"], quantity: 1 },
    // What came in these last days waits.
    status: waits(line, day, today) ? "SUBMITTED" : line.status,
  }));
}

function waits(line: Omit<Line, "day">, day: CivilDate, today: CivilDate): boolean {
  return line.type === "WEBSITE_ARTICLE" && day > addDays(today, -6);
}

function province(year: number, random: Random): Line[] {
  const podcasts = spreadOverYear(year, 21, random).map((day, position) => ({
    ...{ unit: SONG_TIEN.code, type: "PODCAST", outlet: "CHUYENNGHE", status: "PUBLISHED" as const, day },
    title: `Chuyện nghề, tập ${position + 1}`,
  }));
  const films = [2, 4, 5, 8, 11].map((month) => ({
    ...{ unit: SONG_TIEN.code, type: "TV_PROGRAMME", outlet: "SONGTIENTV", status: "APPROVED" as const },
    ...{ day: civilDate(year, month, 18), title: `Công nhân Sông Tiền, phóng sự tháng ${month}` },
  }));
  return [...podcasts, ...films];
}

function branches(year: number, random: Random): Line[] {
  return BRANCHES.flatMap(([code, name]) => {
    const articles = spreadOverYear(year, ARTICLES_A_YEAR[code] ?? 18, random).map((day) =>
      written(code, name, "WEBSITE_ARTICLE", day, ARTICLES, random),
    );
    const posts = spreadOverYear(year, code === "BL" ? 12 : 60, random).map((day) =>
      written(code, name, "PAGE_POST", day, POSTS, random),
    );
    return [...articles, ...posts];
  });
}

function below(unions: readonly SecondUnion[], year: number, random: Random): Line[] {
  return unions.flatMap(({ row }, position) => {
    const talks = spreadOverYear(year, random.int(0, 3), random).map((day) =>
      written(row.code, row.name, "INTERNAL_SESSION", day, SESSIONS, random),
    );
    const banner = {
      ...{ unit: row.code, type: "STREET_BANNER", outlet: null, status: "APPROVED" as const },
      ...{ day: civilDate(year, 4, 28), title: "Băng rôn chào mừng Tháng Công nhân" },
    };
    return position % 3 === 0 ? [...talks, banner] : talks;
  });
}

const OUTLET: Readonly<Record<string, string>> = { WEBSITE_ARTICLE: "TRANG" };

function written(
  unit: string,
  name: string,
  type: string,
  day: CivilDate,
  pool: readonly Template[],
  random: Random,
): Line {
  const setting = { name, places: PLACES, unions: [name] };
  const year = Number(day.slice(0, 4));
  const { text } = titleFor(pool, monthOf(day), year, setting, new Set(), random);
  return { unit, type, day, title: text, outlet: OUTLET[type] ?? null, status: "APPROVED" };
}

/** Pages, groups and how many leaders they reach. */
export function secondChannelRows(
  unions: readonly SecondUnion[],
  opened: CivilDate,
): Pick<{ channels: BundleRow<"channels">[]; coverage: BundleRow<"coverage">[] }, "channels" | "coverage"> {
  const channels = BRANCHES.flatMap(([unit, name]): BundleRow<"channels">[] => {
    const common = { unit, opened, closed: null, url: null };
    return [
      { ...common, code: `${unit}-FB`, platform: "FACEBOOK", purpose: "PUBLIC_PAGE", name },
      {
        ...common,
        code: `${unit}-TO`,
        platform: "VIBER",
        purpose: "LEADERS_LINK",
        name: `Tổ trưởng ${name}`,
      },
    ];
  });
  const coverage = BRANCHES.map(([unit], position) => {
    const members = unions.filter(({ row }) => row.parent === unit);
    const leaders = members.reduce((sum, one) => sum + Math.round(one.members / 18) * 2, 0);
    const connected = Math.floor(leaders * (0.7 + 0.06 * position));
    return {
      ...{ channel: `${unit}-TO`, asOf: addDays(opened, 60), audience: "GROUP_LEADERS" as const, connected },
    };
  });
  return { channels, coverage };
}

/** Questions to the federation, nine in ten answered within two days. */
export function secondEnquiryRows(years: readonly number[], today: CivilDate): BundleRow<"enquiries">[] {
  const random = randomFor("second/enquiries");
  return years
    .flatMap((year) => spreadOverYear(year, 30, random))
    .filter((day) => day <= addDays(today, -5))
    .map((day, position) => ({
      ...{ id: `st-hoi-${position + 1}`, unit: SONG_TIEN.code, topic: random.pick(ENQUIRY_TOPICS) },
      receivedAt: instantOf(day, 600),
      answeredAt: instantOf(day, 600 + (random.chance(0.94) ? random.int(20, 2_880) : 4_000)),
    }));
}

/** Two of three enterprises from 200 workers on have a reporter. */
export function secondReporterRows(
  unions: readonly SecondUnion[],
  from: CivilDate,
): BundleRow<"reporters">[] {
  const random = randomFor("second/reporters");
  return unions
    .filter((union) => union.row.kind === "ENTERPRISE" && union.workers >= 200)
    .filter((_, position) => position % 3 !== 2)
    .map(({ row }) => ({
      ...{ unit: row.code, fullName: personName(random), ended: null, decisionNo: null },
      appointed: dayBetween(random, from, addDays(from, 90)),
    }));
}
