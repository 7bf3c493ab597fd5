import { formatISO } from "date-fns/formatISO";
import { nextThursday } from "date-fns/nextThursday";
import { addDays, type CivilDate, civilDate, IN_VIETNAM, lastDayOfYear, yearOf } from "@/lib/domain/calendar";
import { type DemoFederation, STORY_YEARS } from "../angiang/federation";
import { PROVINCE, UPPERS } from "../angiang/uppers";
import { at, type Random, randomFor } from "../random";
import { CAMPAIGNS, COLUMN, RADIO, TELEVISION } from "../titles/titles";
import { type ActivityDraft, decidedStatus, draft } from "./row";

const PRESENT = 0;
/** Months with a television programme: seven by September 2021 and eleven in the year, since July and August fell out. */
const TELEVISION_MONTHS: Readonly<Record<number, readonly number[]>> = {
  2021: [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 12],
  2022: [1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 11, 12],
  2023: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  [PRESENT]: [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 12],
};
/** Tết Sum vầy, Tháng Công nhân, 28/7. */
const CAMPAIGN_DAYS: readonly string[] = ["02-01", "05-01", "07-28"];
const DISTRICTS = UPPERS.filter((upper) => upper.kind === "DISTRICT_FEDERATION");
/** Districts that make issues for the province now and then; Long Xuyên's records are told one by one. */
const MAKERS = DISTRICTS.filter((upper) => upper.code !== "LX");

/** What the provincial federation aired, printed and held, and what its upper-level unions aired. */
export function broadcastDrafts(federation: DemoFederation): ActivityDraft[] {
  const random = randomFor("angiang/broadcasts");
  return [...STORY_YEARS, federation.presentYear]
    .flatMap((year) => [
      ...televisionOf(year),
      ...radioOf(year, random),
      ...columnOf(year, random),
      ...campaignsOf(year),
      ...districtRadioOf(year, random),
      draft(
        PROVINCE.code,
        "TRAINING_CLASS",
        civilDate(year, 4, 22),
        classTitle(year),
        "APPROVED",
        "IN_DEPTH",
      ),
    ])
    .filter((one) => one.occurredOn <= federation.today);
}

function classTitle(year: number): string {
  return `Tập huấn nghiệp vụ truyền thông cho cán bộ chuyên trách và Chủ tịch CĐCS trực thuộc năm ${year}`;
}

function televisionOf(year: number): ActivityDraft[] {
  const months = TELEVISION_MONTHS[year] ?? TELEVISION_MONTHS[PRESENT] ?? [];
  return months.map((month, position) => {
    const again = months[position - 1] === month;
    const day = civilDate(year, month, again ? 26 : 12);
    const theme = at(TELEVISION, again ? TELEVISION.length - 1 : month - 1);
    return draft(PROVINCE.code, "TV_PROGRAMME", day, `Công đoàn An Giang: ${theme}`, "PUBLISHED", "EVENTS");
  });
}

/** On the 8th and the 22nd of each month; every ninth issue is made by an upper-level union. */
function radioOf(year: number, random: Random): ActivityDraft[] {
  const issues = Array.from({ length: 24 }, (_, index) => index);
  const regular = issues.map((issue) => {
    const day = civilDate(year, Math.floor(issue / 2) + 1, issue % 2 === 0 ? 8 : 22);
    return radio(makerOf(issue, 9, random), day, issue, "PUBLISHED");
  });
  const special = year === 2022 ? [24, 25] : [];
  return [
    ...regular,
    ...special.map((issue) => radio(PROVINCE.code, civilDate(year, issue - 14, 27), issue, "PUBLISHED")),
    // Sent back or dropped before they were aired: these count for nothing.
    radio("TS", civilDate(year, 5, 17), 7, "REJECTED"),
    radio("PT", civilDate(year, 8, 19), 15, "REJECTED"),
  ];
}

function radio(unit: string, day: CivilDate, issue: number, status: ActivityDraft["status"]): ActivityDraft {
  const theme = at(RADIO, issue % RADIO.length);
  return draft(unit, "RADIO_EPISODE", day, `Lao động và Công đoàn, số ${issue + 1}: ${theme}`, status);
}

function makerOf(position: number, every: number, random: Random): string {
  return position % every === every - 1 ? random.pick(MAKERS).code : PROVINCE.code;
}

/** On every Thursday. */
function columnOf(year: number, random: Random): ActivityDraft[] {
  return thursdaysOf(year).map((day, week) => {
    const theme = at(COLUMN, (week + year * 5) % COLUMN.length);
    const title = `Lao động và Công đoàn, kỳ ${week + 1}: ${theme}`;
    const unit = makerOf(week, 6, random);
    return draft(unit, "NEWSPAPER_COLUMN", day, title, decidedStatus(random), "IN_DEPTH");
  });
}

function thursdaysOf(year: number): CivilDate[] {
  const first = formatISO(nextThursday(lastDayOfYear(year - 1), IN_VIETNAM), { representation: "date" });
  return Array.from({ length: 53 }, (_, week) => addDays(first, 7 * week)).filter(
    (day) => yearOf(day) === year,
  );
}

function campaignsOf(year: number): ActivityDraft[] {
  return CAMPAIGN_DAYS.map((day, position) =>
    draft(
      ...([PROVINCE.code, "SPECIAL_CAMPAIGN", `${year}-${day}`] as const),
      ...([`${at(CAMPAIGNS, position)} năm ${year}`, "APPROVED", "EVENTS"] as const),
    ),
  );
}

/** A district's own radio station counts for no target of the province. */
function districtRadioOf(year: number, random: Random): ActivityDraft[] {
  return DISTRICTS.flatMap(({ code }) => {
    const months = random.shuffled([2, 3, 5, 6, 8, 9, 10, 11]).slice(0, random.int(2, 6));
    const told = code === "LX" && year === 2021;
    return (told ? [10, 12] : months).map((month) => ({
      ...draft(code, "RADIO_EPISODE", civilDate(year, month, 24), monthly(month), "APPROVED"),
      outlet: `TT-${code}`,
    }));
  });
}

function monthly(month: number): string {
  return `Lao động và Công đoàn, số tháng ${month}`;
}
