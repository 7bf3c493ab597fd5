import { useLocale } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { DayTools } from "@/components/compliance/day-tools";
import { useOwnWords } from "@/components/compliance/own-words";
import { useShortfallWords } from "@/components/compliance/shortfall-words";
import { useSpeech } from "@/components/compliance/speech";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { ExportLinks } from "@/components/ui/export-links";
import type { TableFormat } from "@/lib/domain/file";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import { type OverviewView, troubledLines } from "@/lib/domain/screen/overview";
import { formatDate, formatPercent } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { overviewFinding } from "@/lib/words/overview";

const MOST_CAUSES = 3;

/** Whether this year's plan holds and whom to call, in one sentence; below it what holds the province back. */
export function OverviewBand({
  view,
  day,
  filters,
  exportAt,
  children,
}: {
  view: OverviewView;
  day: DayChoice;
  /** The address's other parameters, which a change of day keeps. */
  filters: Readonly<Record<string, string | undefined>>;
  exportAt: (format: TableFormat) => string;
  children: ReactNode;
}) {
  const t = useTranslations("overview");
  const own = useOwnWords();
  return (
    <Band
      crumb={<Crumb here={t("scope")} aside={own(view.planTitle)} />}
      tools={
        <>
          <DayTools action="/overview" day={day} kept={filters} />
          <ExportLinks at={exportAt} />
        </>
      }
      finding={overviewFinding(useSpeech(), view)}
      cause={<Cause view={view} />}
    >
      {children}
    </Band>
  );
}

function Cause({ view }: { view: OverviewView }) {
  const t = useTranslations("overview");
  const language = useLocale();
  const shortfall = useShortfallWords();
  const { elapsed, total } = view.elapsed;
  const share = formatPercent({ numerator: elapsed, denominator: total }, language);
  const lines = troubledLines(view.groups.flatMap((group) => group.lines)).slice(0, MOST_CAUSES);
  const list = () =>
    lines.map((line, index) => (
      <Fragment key={line.target.code}>
        {index > 0 ? t("and") : null}
        {shortfall(line, "cause")}
      </Fragment>
    ));
  return (
    <>
      {t("elapsed", { date: formatDate(view.asOf), share })}{" "}
      {lines.length > 0 ? t.rich("causes", { list }) : null}
    </>
  );
}
