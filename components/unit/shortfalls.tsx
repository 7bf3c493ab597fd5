import { useLocale } from "next-intl";
import type { ComponentProps } from "react";
import type { ChartFigure } from "@/components/charts/chart-figure";
import { opened } from "@/components/charts/data-table";
import { MonthlyNeed } from "@/components/charts/monthly-need";
import { Shortfall, ShortfallCaption, Shortfalls, Undrawn } from "@/components/charts/shortfall";
import { Waffle } from "@/components/charts/waffle";
import { unitPath, withDay } from "@/components/compliance/links";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { useOwnWords } from "@/components/compliance/own-words";
import { useShortfallCaption, useShortfallHeading } from "@/components/compliance/shortfall-words";
import { useSpeech } from "@/components/compliance/speech";
import { headcountsPath } from "@/components/headcount/links";
import { recordPath } from "@/components/record/links";
import { lacksHeadcount, recordedAt } from "@/components/record/places";
import { daysBehind } from "@/components/target/links";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { earlierOf, firstDayOfYear, monthEnd, monthsLater } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/compliance/day";
import { type CoverageMeasure, isMeasureOn } from "@/lib/domain/measure";
import type { Line } from "@/lib/domain/screen/line";
import { standingOf } from "@/lib/domain/screen/standing";
import type { ShortfallView } from "@/lib/domain/screen/unit";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { monthLabel } from "@/lib/period";
import { joinedIn } from "@/lib/words/nouns";
import { vacantAfter } from "@/lib/words/vacant";

/** Past this each square would be too small to count. */
const MOST_SQUARES = 400;

export interface ShortfallLinks {
  readonly day: Day;
  readonly unit: string;
  readonly why: (target: string) => string;
}

/** What is missing, said and then drawn so that it can be counted. */
export function UnitShortfalls({
  shortfalls,
  links,
}: {
  shortfalls: readonly ShortfallView[];
  links: ShortfallLinks;
}) {
  const t = useTranslations("units");
  if (shortfalls.length === 0) return null;
  return (
    <Section heading={t("missing")} hideHeading>
      <Shortfalls>
        {shortfalls.map((shortfall) => (
          <One key={shortfall.line.target.code} shortfall={shortfall} links={links} />
        ))}
      </Shortfalls>
    </Section>
  );
}

function One({ shortfall, links }: { shortfall: ShortfallView; links: ShortfallLinks }) {
  const { line } = shortfall;
  const own = useOwnWords();
  return (
    <Shortfall
      standing={standingOf(line, links.day.asOf)}
      why={links.why(line.target.code)}
      title={own(line.target.title)}
      actions={<Actions shortfall={shortfall} links={links} />}
    >
      <Missing shortfall={shortfall} links={links} />
    </Shortfall>
  );
}

function Missing({
  shortfall: { line, months },
  links,
}: {
  shortfall: ShortfallView;
  links: ShortfallLinks;
}) {
  const words = useShortfallHeading()(line);
  const caption = <ShortfallCaption>{useShortfallCaption(links.day.asOf)(line)}</ShortfallCaption>;
  const { code, measure } = line.target;
  const id = `missing-${code}`;
  const framed = {
    ...{ id, finding: words, level: 3 as const, children: caption },
    address: `${withDay(unitPath(links.unit), links.day)}#${encodeURIComponent(id)}`,
  };
  if (months !== null && line.perMonth !== null) {
    return <Monthly line={line} months={months} needed={line.perMonth} links={links} framed={framed} />;
  }
  const { denominator } = line.result;
  if (!isMeasureOn(measure, "people") || !denominator || denominator > MOST_SQUARES) {
    return <Undrawn words={words}>{caption}</Undrawn>;
  }
  return <People line={line} measure={measure} total={denominator} why={links.why(code)} framed={framed} />;
}

type ShortfallFrame = Omit<ComponentProps<typeof ChartFigure>, "sentence" | "table">;

function Monthly({
  line,
  months,
  needed,
  links: { day, unit },
  framed,
}: {
  line: Line;
  months: readonly number[];
  needed: number;
  links: ShortfallLinks;
  framed: ShortfallFrame;
}) {
  const t = useTranslations("units");
  const language = useLocale();
  const said = months
    .map((amount, index) => `${monthLabel(index + 1, language)} ${formatNumber(amount, language)}`)
    .join(", ");
  const open = daysBehind(line.target.code, day, unit);
  return (
    <MonthlyNeed
      {...framed}
      done={months}
      needed={needed}
      sentence={t("months", { months: said, needed: formatNumber(needed, language) })}
      monthHref={(month) => {
        const [from, to] = [monthsLater(firstDayOfYear(day.year), month - 1), monthEnd(day.year, month)];
        return open(from, earlierOf(to, day.asOf));
      }}
    />
  );
}

function People({
  line,
  measure,
  total,
  why,
  framed,
}: {
  line: Line;
  measure: CoverageMeasure;
  total: number;
  why: string;
  framed: ShortfallFrame;
}) {
  const t = useTranslations("units");
  const { counted } = useMeasureWords();
  const speech = useSpeech();
  const missing = outside(line);
  const of = joinedIn(measure);
  const said = t("waffle", {
    ...of,
    total: counted(measure.audience, total),
    missing: speech.number(missing),
  });
  return (
    <Waffle
      {...framed}
      total={total}
      missing={missing}
      sentence={vacantAfter(speech, { missing, vacant: line.vacant }, said)}
      heads={[t("people"), counted(measure.audience, total)]}
      rows={[
        { head: t("there", of), cells: [opened(total - missing, why, speech.language)] },
        { head: t("absent", of), cells: [opened(missing, why, speech.language)] },
      ]}
    />
  );
}

/** How many are not in the group, whether or not a share would do. */
function outside({ result: { numerator, denominator } }: Line): number {
  return (denominator ?? 0) - (numerator ?? 0);
}

function Actions({ shortfall: { line, group }, links }: { shortfall: ShortfallView; links: ShortfallLinks }) {
  const t = useTranslations("units");
  const language = useLocale();
  const { measure, code } = line.target;
  return (
    <>
      <ButtonLink href={links.why(code)} data-stays="">
        {t("why")}
      </ButtonLink>
      {lacksHeadcount(line) ? (
        <ButtonLink kind="quiet" href={headcountsPath(links.unit)}>
          {t("enter.headcount")}
        </ButtonLink>
      ) : null}
      <ButtonLink kind="quiet" href={recordedAt(measure, links.unit, links.day.year)}>
        {t("see.records")}
      </ButtonLink>
      {group !== null && line.missing ? (
        <ButtonLink kind="quiet" href={`${recordPath("channels", group)}#roster`}>
          {t("see.chairs", { missing: formatNumber(outside(line), language) })}
        </ButtonLink>
      ) : null}
    </>
  );
}
