import { type CivilDate, civilDate, monthOf } from "@/lib/domain/calendar";
import { type DemoFederation, STORY_YEARS } from "../angiang/federation";
import { ARTICLES_PER_MONTH_2021, STANDING_2021 } from "../angiang/story-2021";
import { UPPERS } from "../angiang/uppers";
import { dayBetween, dayOfMonth } from "../dates";
import { at, type Random, randomFor } from "../random";
import { type Setting, titleFor } from "../titles/template";
import { ARTICLES, ARTICLES_COVID } from "../titles/titles";
import { longXuyen2021 } from "./long-xuyen-2021";
import { type ActivityDraft, decidedStatus, draft } from "./row";
import { poolFor, settingsOf } from "./settings";
import { spreadOverYear } from "./spread";

/** Articles that count in 2022 and 2023, and at whose rate the present year goes on. */
const COUNTED: Readonly<Record<string, readonly [in2022: number, in2023: number, present: number]>> = {
  ...{ LX: [34, 33, 25], CD: [36, 35, 36], TC: [33, 28, 30], AP: [31, 30, 22], CP: [40, 39, 40] },
  ...{ CT: [37, 34, 33], CM: [38, 36, 35], PT: [32, 26, 28], TS: [44, 42, 46], TB: [33, 32, 33] },
  ...{ TT: [31, 30, 31], VC: [34, 33, 36], GD: [39, 37, 41], YT: [26, 31, 24], KCN: [36, 35, 34] },
};
/** Of those that do not count, by a draw of ten. */
const UNCOUNTED = [
  ...(["REJECTED", "REJECTED", "REJECTED", "RETURNED", "RETURNED", "DRAFT", "DRAFT", "DRAFT"] as const),
  ...(["PUBLISHED", "PUBLISHED"] as const),
];

/** Articles for the federation's website: 356 count on 30/09/2021, 9 of 30 of them in Long Xuyên. */
export function articleDrafts(federation: DemoFederation): ActivityDraft[] {
  const random = randomFor("angiang/articles");
  const months = monthsUntilSeptember(random);
  const settings = settingsOf(federation);
  return UPPERS.flatMap(({ code }) => {
    const writer = new Writer(code, settings.get(code), random);
    const [in2022, in2023, present] = COUNTED[code] ?? [30, 30, 30];
    const early = (months.get(code) ?? []).map((month) => dayOfMonth(random, 2021, month));
    return [
      ...writer.first(early, STANDING_2021[code]?.published ?? 0),
      ...writer.restOf2021(),
      ...spreadOverYear(2022, in2022, random).map((day) => writer.counted(day)),
      ...spreadOverYear(2023, in2023, random).map((day) => writer.counted(day)),
      ...STORY_YEARS.flatMap((year) => writer.uncounted(year)),
      ...spreadOverYear(federation.presentYear, present, random).map((day) => writer.counted(day)),
    ];
  }).filter((one) => one.occurredOn <= federation.today);
}

/** A month for each article of the first nine, so that units and months both add up; Long Xuyên's are known. */
function monthsUntilSeptember(random: Random): Map<string, number[]> {
  const left: number[] = [...ARTICLES_PER_MONTH_2021];
  for (const one of longXuyen2021()) {
    if (one.type !== "WEBSITE_ARTICLE" || one.outlet !== "WEB" || !isCounted(one.status)) continue;
    const month = monthOf(one.occurredOn) - 1;
    left[month] = at(left, month) - 1;
  }
  const slots = random.shuffled(left.flatMap((count, month) => Array<number>(count).fill(month + 1)));
  const others = UPPERS.filter(({ code }) => code !== "LX");
  return new Map(others.map(({ code }) => [code, slots.splice(0, STANDING_2021[code]?.articles ?? 0)]));
}

function isCounted(status: ActivityDraft["status"]): boolean {
  return ["SUBMITTED", "APPROVED", "PUBLISHED"].includes(status);
}

class Writer {
  private readonly used = new Set<string>();

  constructor(
    private readonly unit: string,
    private readonly setting: Setting | undefined,
    private readonly random: Random,
  ) {}

  counted(day: CivilDate, status: ActivityDraft["status"] = decidedStatus(this.random)): ActivityDraft {
    return this.write(day, status);
  }

  first(days: readonly CivilDate[], published: number): ActivityDraft[] {
    return this.random
      .shuffled(days)
      .map((day, position) => this.write(day, position < published ? "PUBLISHED" : "APPROVED"));
  }

  restOf2021(): ActivityDraft[] {
    const { articles, articlesInYear } = STANDING_2021[this.unit] ?? { articles: 0, articlesInYear: 0 };
    return Array.from({ length: articlesInYear - articles }, () =>
      this.counted(dayBetween(this.random, "2021-10-01", "2021-12-29")),
    );
  }

  uncounted(year: number): ActivityDraft[] {
    // Long Xuyên's of 2021 are told one by one.
    const count = this.unit === "LX" && year === 2021 ? 0 : this.random.int(1, 4);
    return Array.from({ length: count }, () => {
      const status = this.random.pick(UNCOUNTED);
      const day = dayBetween(this.random, civilDate(year, 1, 8), civilDate(year, 12, 20));
      const one = this.write(day, status);
      // What is published and does not count appeared elsewhere.
      return status === "PUBLISHED" ? { ...one, outlet: "BAO", form: "PRESS" } : one;
    });
  }

  private write(day: CivilDate, status: ActivityDraft["status"]): ActivityDraft {
    const setting = this.setting ?? { name: this.unit, places: [this.unit], unions: [this.unit] };
    const [month, year] = [monthOf(day), Number(day.slice(0, 4))];
    const closed = year === 2021 && month > 6 && this.random.chance(0.55);
    const pool = poolFor(this.unit, closed ? ARTICLES_COVID : ARTICLES);
    const { text, content } = titleFor(pool, month, year, setting, this.used, this.random);
    return draft(this.unit, "WEBSITE_ARTICLE", day, text, status, content);
  }
}
