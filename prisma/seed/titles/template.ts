import type { Random } from "../random";

/**
 * A title with places to fill: {noi} a commune, {dv} the unit, {cs} one of its grassroots unions, {n} a number of
 * people or gifts, {it} a small number, {nam} the year, {tuoi} the age of the unions on 28/7. */
export interface Template {
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly content: string;
  readonly text: string;
}

/** What fills a unit's titles. */
export interface Setting {
  readonly name: string;
  readonly places: readonly string[];
  readonly unions: readonly string[];
}

const CONTENT: Readonly<Record<string, string>> = { E: "EVENTS", R: "REGULAR", D: "IN_DEPTH" };

/** "1-2 E Tết Sum vầy {nam} ở {noi}": months, content (event, regular, in depth), text. */
export function templates(lines: readonly string[]): Template[] {
  return lines.map((line) => {
    const [months = "", content = "", ...words] = line.split(" ");
    const [first = 1, last = first] = months.split("-").map(Number);
    return {
      ...{ firstMonth: first, lastMonth: last, content: CONTENT[content] ?? "REGULAR" },
      text: words.join(" "),
    };
  });
}

/** A template for the month, filled; not one of `used`, which grows by it, unless all are. */
export function titleFor(
  pool: readonly Template[],
  month: number,
  year: number,
  setting: Setting,
  used: Set<string>,
  random: Random,
): Pick<Template, "content" | "text"> {
  const season = pool.filter(({ firstMonth, lastMonth }) => firstMonth <= month && month <= lastMonth);
  for (let attempt = 0; ; attempt += 1) {
    const { content, text } = random.pick(season);
    const title = filled(text, year, setting, random);
    if (used.has(title) && attempt < 20) continue;
    used.add(title);
    return { content, text: title };
  }
}

function filled(text: string, year: number, setting: Setting, random: Random): string {
  const fillings: Readonly<Record<string, () => string>> = {
    "{noi}": () => random.pick(setting.places),
    "{dv}": () => setting.name,
    "{cs}": () => random.pick(setting.unions),
    "{n}": () => String(5 * random.int(4, 110)),
    "{it}": () => String(random.int(3, 24)),
    "{nam}": () => String(year),
    "{tuoi}": () => String(year - 1929),
  };
  return text.replace(/\{\w+\}/g, (hole) => fillings[hole]?.() ?? hole);
}
