import { Deadlines } from "@/components/compliance/deadlines";
import { withDate, withDay } from "@/components/compliance/links";
import { Columns } from "@/components/ui/section";
import { Wrap } from "@/components/ui/wrap";
import { partOf } from "@/components/why/part";
import { WhySheet } from "@/components/why/why-sheet";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import type { MatrixFilter } from "@/lib/domain/screen/matrix-filter";
import type { OverviewScreen } from "@/lib/domain/screen/overview-screen";
import { Attention } from "./attention";
import { MatrixSection } from "./matrix-section";
import { MixPart } from "./mix";
import { News } from "./news";
import { NothingYet } from "./nothing-yet";
import { OverviewBand } from "./overview-band";
import { OverviewFigures } from "./overview-figures";
import styles from "./overview-page.module.css";
import { ProvinceTargets } from "./province-targets";
import { Trend } from "./trend";

export interface OverviewProps extends OverviewScreen {
  readonly filter: MatrixFilter;
  readonly day: DayChoice;
  /** The matrix's part of the address. */
  readonly filters: Readonly<Record<string, string>>;
}

/** Does this year's plan hold, and whom to call? */
export function OverviewContent(props: OverviewProps) {
  const { overview, day, filters, page, pages } = props;
  const here = (more: More) => withDay("/overview", day, { ...filters, ...more });
  const shownPage = Math.min(page, pages);
  const onPage: More = shownPage > 1 ? { page: shownPage } : {};
  return (
    <>
      <OverviewBand
        view={overview}
        day={day}
        filters={filters}
        exportAt={(format) => withDay(`/overview/matrix.${format}`, day, filters)}
      >
        <OverviewFigures view={overview} waiting={props.waiting} today={props.today} day={day} />
      </OverviewBand>
      <Wrap>
        <Columns>
          <ProvinceTargets
            groups={overview.groups}
            limits={overview.limits}
            day={day}
            why={(target) => here({ ...onPage, why: target })}
          />
          {overview.figures.upperUnits.operating > 0 ? (
            <div className={styles.first}>
              <Attention units={overview.attention} day={day} />
            </div>
          ) : null}
        </Columns>
        <Columns kind="even">
          {props.news === null ? null : <News news={props.news} day={day} />}
          <Deadlines deadlines={props.deadlines} day={day} />
        </Columns>
        {props.matrix.units.length === 0 ? (
          <NothingYet />
        ) : (
          <MatrixSection
            {...props}
            view={props.matrix}
            hasUpperUnits={props.overview.figures.upperUnits.operating > 0}
            // Hundreds of links begin with it, all on this page: the query alone.
            here={withDate("", day, { ...filters, ...onPage })}
            previousHref={shownPage > 1 ? `${here({ page: shownPage - 1 })}#units` : null}
            nextHref={shownPage < pages ? `${here({ page: shownPage + 1 })}#units` : null}
          />
        )}
        <OnDemand {...props} here={here} onPage={onPage} />
      </Wrap>
      {props.why ? (
        <WhySheet
          view={props.why}
          planTitle={overview.planTitle}
          day={day}
          closeHref={here(onPage)}
          partHref={(whyAfter) => here(partOf(props.why, whyAfter))}
        />
      ) : null}
    </>
  );
}

type More = Readonly<Record<string, string | number>>;

/** What costs too much to be there unasked: each has an address of its own. */
function OnDemand({
  trend,
  mix,
  day,
  here,
  onPage,
}: OverviewProps & { readonly here: (more: More) => string; readonly onPage: More }) {
  return (
    <>
      <Trend
        trend={trend}
        year={day.year}
        source={withDay("/overview/trend", day)}
        address={`${here({ trend: 1 })}#trend`}
        href={`${here(trend === null ? { ...onPage, trend: 1 } : onPage)}#trend`}
      />
      <MixPart
        mix={mix}
        day={day}
        address={`${here({ mix: 1 })}#mix`}
        href={`${here(mix === null ? { ...onPage, mix: 1 } : onPage)}#mix`}
      />
    </>
  );
}
