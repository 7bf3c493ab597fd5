import { useLocale } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { DayTools } from "@/components/compliance/day-tools";
import { useOwnWords } from "@/components/compliance/own-words";
import { useShortfallWords } from "@/components/compliance/shortfall-words";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { ExportLinks } from "@/components/ui/export-links";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import { type OverviewView, troubledLines } from "@/lib/domain/screen/overview";
import { formatDate, formatPercent } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

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
  exportAt: (format: "csv" | "xlsx") => string;
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
      finding={<Finding view={view} />}
      cause={<Cause view={view} />}
    >
      {children}
    </Band>
  );
}

function Finding({ view }: { view: OverviewView }) {
  const t = useTranslations("overview");
  const { province, upperUnits } = view.figures;
  const figures = {
    done: String(province.onCourse),
    all: String(province.applicable),
    units: upperUnits.operating,
    troubled: upperUnits.needAttention.length,
  };
  if (upperUnits.operating === 0) return t("findingProvince", figures);
  if (province.applicable === 0) return t("findingUnits", figures);
  return t(upperUnits.needAttention.length === 0 ? "findingInOrder" : "finding", figures);
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
