import { targetPath, unitPath, withDay } from "@/components/compliance/links";
import { Columns } from "@/components/ui/section";
import { Wrap } from "@/components/ui/wrap";
import { partOf } from "@/components/why/part";
import { WhySheet } from "@/components/why/why-sheet";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import type { UnitPage } from "@/lib/domain/screen/unit-page";
import { holdsOn } from "@/lib/domain/unit";
import { LatestActivities } from "./latest-activities";
import { UnitShortfalls } from "./shortfalls";
import { Story } from "./story";
import { SubUnits } from "./sub-units";
import { UnitBand } from "./unit-band";
import styles from "./unit-page.module.css";
import { UnitTargets } from "./unit-targets";

export interface UnitProps extends Omit<UnitPage, "returned" | "groups" | "chair"> {
  readonly day: DayChoice;
}

/** What is missing here, and where is the proof? */
export function UnitContent(props: UnitProps) {
  const { unit, view, day, asked } = props;
  const path = unitPath(unit.code);
  const here = (more: Readonly<Record<string, string>>) =>
    withDay(path, day, { q: asked.search, sort: asked.sort, ...more });
  const why = (target: string) => here({ why: target });
  const lacking = (target: string) => `${here({ sort: target })}#unions`;
  const operates = holdsOn(unit, day.asOf);
  const links = { target: (code: string) => withDay(targetPath(code), day), why };
  return (
    <>
      <UnitBand
        {...props}
        operates={operates}
        records={operates && props.records}
        changesChair={operates && props.changesChair}
      />
      <Wrap>
        <UnitShortfalls shortfalls={view.shortfalls} links={{ day, unit: unit.code, why }} />
        <UnitTargets view={view} asOf={day.asOf} links={links} lacking={lacking} />
        <Columns>
          {view.subUnits.length > 0 ? <SubUnits {...props} unit={unit.code} /> : null}
          <div className={styles.side}>
            {operates || props.activities > 0 ? (
              <LatestActivities
                activities={props.latest}
                typeNames={props.typeNames}
                total={props.activities}
                unit={unit.code}
                day={day}
              />
            ) : null}
            <Story events={props.story} moves={props.moves} from={unit.from} to={unit.to} />
          </div>
        </Columns>
      </Wrap>
      {props.why ? (
        <WhySheet
          view={props.why}
          planTitle={view.planTitle}
          day={day}
          closeHref={here({})}
          partHref={(whyAfter) => here(partOf(props.why, whyAfter))}
        />
      ) : null}
    </>
  );
}
