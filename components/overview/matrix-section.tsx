import { useOwnWords } from "@/components/compliance/own-words";
import { Matrix } from "@/components/matrix/matrix";
import { StatusLegend } from "@/components/status/status-legend";
import { ClientMessages } from "@/components/ui/client-messages";
import { Muted } from "@/components/ui/muted";
import { NoResult } from "@/components/ui/no-result";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { SegmentLinks } from "@/components/ui/segments";
import { isLastDayOfYear } from "@/lib/domain/calendar";
import type { MeasuredTarget } from "@/lib/domain/plan";
import type { MatrixUnit, MatrixView } from "@/lib/domain/screen/matrix";
import { askedColumns } from "@/lib/domain/screen/matrix-columns";
import { type MatrixFilter, needsAttention } from "@/lib/domain/screen/matrix-filter";
import type { LevelBelow } from "@/lib/domain/unit";
import { useTranslations } from "@/lib/i18n/words";
import { useFilterWords } from "./filter-words";
import { type MatrixPlace, useMatrixData } from "./matrix-data";
import { levelPath, MatrixFilters } from "./matrix-filters";

interface MatrixSectionProps extends MatrixPlace {
  view: MatrixView;
  /** Without any there is one level to show. */
  hasUpperUnits: boolean;
  filter: MatrixFilter;
  /** What the filter leaves, and the part of it that this page shows. */
  found: readonly MatrixUnit[];
  shown: readonly MatrixUnit[];
  /** Place of the first shown unit among those found, from 1. */
  from: number;
  previousHref: string | null;
  nextHref: string | null;
}

/** Units by targets, with what filters them above and the signs below. */
export function MatrixSection(props: MatrixSectionProps) {
  const { view, hasUpperUnits, filter, found, shown, from, day, here } = props;
  const t = useTranslations("overview.matrix");
  const asked = askedColumns(view, found);
  const data = useMatrixData(asked.view, shown, filter.sort, { day, here });
  const filters = useFilterWords(day.asOf);
  const troubled = found.filter(needsAttention).length;
  return (
    <Section
      id="units"
      heading={t("heading")}
      aside={
        <span aria-live="polite">
          {t(found.length < view.units.length ? "asideFound" : "aside", {
            ...{ shown: found.length, troubled, all: view.units.length },
          })}
        </span>
      }
      end={hasUpperUnits ? <Levels {...props} /> : null}
    >
      <MatrixFilters view={view} filter={filter} day={day} />
      {shown.length === 0 ? (
        <NoResult title={t("noResult")} filters={filters(filter)} clearHref={levelPath(day, levelOf(view))} />
      ) : (
        <div data-stays="">
          <ClientMessages namespaces={["status", "matrix"]}>
            <Matrix {...data} />
          </ClientMessages>
        </div>
      )}
      {found.length > shown.length && shown.length > 0 ? (
        <Pagination
          from={from}
          to={from + shown.length - 1}
          total={found.length}
          previousHref={props.previousHref}
          nextHref={props.nextHref}
        />
      ) : null}
      {shown.length > 0 ? <Unasked targets={asked.unasked} /> : null}
      <StatusLegend yearOver={isLastDayOfYear(day.asOf)} />
    </Section>
  );
}

/** Why the table has no column of a target of the plan. */
function Unasked({ targets }: { targets: readonly MeasuredTarget[] }) {
  const t = useTranslations("overview.matrix");
  const own = useOwnWords();
  if (targets.length === 0) return null;
  const named = targets.map(({ code, title }) => `${code} ${own(title)}`).join(", ");
  return <Muted small>{t("unasked", { targets: named })}</Muted>;
}

function levelOf(view: MatrixView): LevelBelow {
  return view.level === "GRASSROOTS" ? "GRASSROOTS" : "UPPER";
}

function Levels({ view, day }: Pick<MatrixSectionProps, "view" | "day">) {
  const t = useTranslations("overview.matrix");
  return (
    <SegmentLinks
      label={t("level")}
      current={levelPath(day, levelOf(view))}
      items={[
        { href: levelPath(day, "UPPER"), label: t("upper") },
        { href: levelPath(day, "GRASSROOTS"), label: t("unions") },
      ]}
    />
  );
}
