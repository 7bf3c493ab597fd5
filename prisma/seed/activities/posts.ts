import { addDays, type CivilDate, firstDayOfYear, monthOf, yearOf } from "@/lib/domain/calendar";
import { type DemoFederation, STORY_YEARS } from "../angiang/federation";
import { STANDING_2021 } from "../angiang/story-2021";
import { UPPERS } from "../angiang/uppers";
import { dayBetween, yearsBetween } from "../dates";
import { type Random, randomFor } from "../random";
import { type Setting, titleFor } from "../titles/template";
import { POSTS, POSTS_COVID } from "../titles/titles";
import { longXuyen2021 } from "./long-xuyen-2021";
import { type ActivityDraft, draft } from "./row";
import { poolFor, settingsOf } from "./settings";
import { spreadOverYear } from "./spread";

const CUT: CivilDate = "2021-09-30";
/** Between the plans the pages went on, with a post a month. */
const IN_A_QUIET_YEAR = 12;

/** Posts of the pages; on 30/09/2021 each page's newest is as old as the story has it. */
export function postDrafts(federation: DemoFederation): ActivityDraft[] {
  const random = randomFor("angiang/posts");
  const settings = settingsOf(federation);
  const quiet = yearsBetween(2024, federation.presentYear - 1);
  return UPPERS.flatMap(({ code }, position) => {
    const days = [
      ...(STANDING_2021[code]?.postAge === null ? [] : daysOf2021(code, random)),
      ...STORY_YEARS.slice(1).flatMap((year) => spreadOverYear(year, random.int(22, 48), random)),
      ...quiet.flatMap((year) => spreadOverYear(year, IN_A_QUIET_YEAR, random)),
      ...presentDays(federation, position, random),
    ];
    // Viên chức had no page before mid-February 2022.
    const open = days.filter((day) => code !== "VC" || day > "2022-02-15");
    return posts(code, open, settings.get(code), random);
  }).filter((one) => one.occurredOn <= federation.today);
}

function daysOf2021(code: string, random: Random): CivilDate[] {
  const newest = addDays(CUT, -(STANDING_2021[code]?.postAge ?? 0));
  const early = Array.from({ length: random.int(14, 34) }, () =>
    dayBetween(random, "2021-01-04", addDays(newest, -1)),
  );
  const late = Array.from({ length: random.int(5, 12) }, () =>
    dayBetween(random, "2021-10-02", "2021-12-29"),
  );
  return [...(code === "LX" ? [] : [...early, newest]), ...late];
}

/** Up to some days ago: one page in five has been silent for three weeks. */
function presentDays({ presentYear, today }: DemoFederation, position: number, random: Random): CivilDate[] {
  const age = position % 5 === 3 ? 20 + position : position % 4;
  const newest = addDays(today, -age);
  const earlier = spreadOverYear(presentYear, random.int(30, 50), random).filter((day) => day < newest);
  return newest < firstDayOfYear(presentYear) ? earlier : [...earlier, newest];
}

function posts(
  code: string,
  days: readonly CivilDate[],
  setting: Setting | undefined,
  random: Random,
): ActivityDraft[] {
  const used = new Set<string>();
  const told = code === "LX" ? longXuyen2021().filter((one) => one.type === "PAGE_POST") : [];
  const made = days.map((day) => {
    const [month, year] = [monthOf(day), yearOf(day)];
    const closed = year === 2021 && month > 6 && random.chance(0.4);
    const pool = poolFor(code, closed ? POSTS_COVID : POSTS);
    const place = setting ?? { name: code, places: [code], unions: [code] };
    const { text, content } = titleFor(pool, month, year, place, used, random);
    return draft(code, "PAGE_POST", day, text, "PUBLISHED", content);
  });
  return [...told, ...made];
}
