import { useLocale } from "next-intl";
import { MonthlyNeed } from "@/components/charts/monthly-need";
import { Shortfall, Shortfalls } from "@/components/charts/shortfall";
import { Waffle } from "@/components/charts/waffle";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { useOwnWords } from "@/components/compliance/own-words";
import { useShortfallCaption, useShortfallHeading } from "@/components/compliance/shortfall-words";
import { useSpeech } from "@/components/compliance/speech";
import { headcountsPath } from "@/components/headcount/links";
import { recordPath } from "@/components/record/links";
import { lacksHeadcount, recordedAt } from "@/components/record/places";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/domain/compliance/day";
import { isMeasureOn } from "@/lib/domain/measure";
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
  const { target } = line;
  const own = useOwnWords();
  const heading = useShortfallHeading();
  const caption = useShortfallCaption(links.day.asOf);
  return (
    <Shortfall
      standing={standingOf(line, links.day.asOf)}
      why={links.why(target.code)}
      title={own(target.title)}
      words={heading(line)}
      caption={caption(line)}
      picture={<Picture shortfall={shortfall} />}
      actions={<Actions shortfall={shortfall} links={links} />}
    />
  );
}

function Picture({ shortfall: { line, months } }: { shortfall: ShortfallView }) {
  const t = useTranslations("units");
  const { counted } = useMeasureWords();
  const speech = useSpeech();
  const language = useLocale();
  const number = (value: number) => formatNumber(value, language);
  const { measure } = line.target;
  if (months !== null && line.perMonth !== null) {
    const said = months
      .map((amount, index) => `${monthLabel(index + 1, language)} ${number(amount)}`)
      .join(", ");
    const sentence = t("months", { months: said, needed: number(line.perMonth) });
    return <MonthlyNeed done={months} needed={line.perMonth} sentence={sentence} />;
  }
  const { denominator } = line.result;
  if (!isMeasureOn(measure, "people") || !denominator || denominator > MOST_SQUARES) return null;
  const missing = outside(line);
  const said = t("waffle", {
    ...joinedIn(measure),
    total: counted(measure.audience, denominator),
    missing: number(missing),
  });
  const sentence = vacantAfter(speech, { missing, vacant: line.vacant }, said);
  return <Waffle total={denominator} missing={missing} sentence={sentence} />;
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
