import { targetPath, withDay } from "@/components/compliance/links";
import { Columns } from "@/components/ui/section";
import { Wrap } from "@/components/ui/wrap";
import { partOf } from "@/components/why/part";
import { WhySheet } from "@/components/why/why-sheet";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import type { TargetPage } from "@/lib/domain/screen/target";
import { ChairsMissing } from "./chairs-missing";
import { RhythmSection } from "./rhythm-section";
import { TargetBand } from "./target-band";
import { TargetRule } from "./target-rule";
import { TargetSeriesSection } from "./target-series";
import { TargetUnits } from "./target-units";
import { TimesSection } from "./times-section";

export interface TargetProps extends TargetPage {
  readonly day: DayChoice;
}

/** How is it going, and who pulls it down? */
export function TargetContent(props: TargetProps) {
  const { view, day, search, why } = props;
  const here = (more: Readonly<Record<string, string | number>>) =>
    withDay(targetPath(view.target.code), day, { q: search, ...more });
  const empty = view.series === null || view.units.length === 0;
  const alone = (view.target.level === "PROVINCIAL" && view.chairs.length === 0) || empty;
  const { names, passage, changes } = props;
  const rule = { target: view.target, day, names, passage, changes };
  return (
    <>
      <TargetBand view={view} day={day} ownUnit={props.ownUnit} why={here({ why: view.target.code })} />
      <Wrap>
        <Columns kind="even">
          <TargetSeriesSection view={view} day={day} />
          {view.target.level === "PROVINCIAL" ? null : <TargetUnits {...props} here={here} />}
          {view.chairs.length > 0 ? (
            <ChairsMissing measure={view.target.measure} under={view.chairs} day={day} />
          ) : null}
          {alone ? <TargetRule {...rule} /> : null}
        </Columns>
        {view.rhythm === null ? null : (
          <RhythmSection view={{ ...view, rhythm: view.rhythm }} day={day} id="weeks" />
        )}
        <TimesSection view={view} day={day} />
        {alone ? null : <TargetRule wide {...rule} />}
      </Wrap>
      {why ? (
        <WhySheet
          view={why}
          planTitle={view.plan.title}
          day={day}
          closeHref={here({})}
          partHref={(cursor) => here(partOf(why, cursor))}
        />
      ) : null}
    </>
  );
}
