import { BulletBar } from "@/components/bullet/bullet-bar";
import { useClaimWords } from "@/components/compliance/claim-words";
import { useFigure } from "@/components/compliance/figure";
import { useGapWords } from "@/components/compliance/gap-words";
import { useOwnWords } from "@/components/compliance/own-words";
import { useClosedSpans } from "@/components/lock/lock-words";
import { RecordState } from "@/components/status/record-state";
import { Band } from "@/components/ui/band";
import { ClosedSpans } from "@/components/ui/closed-days";
import { Crumb } from "@/components/ui/crumb";
import { DatedItem, DatedList } from "@/components/ui/dated-list";
import { DraftStatePlace } from "@/components/ui/draft-state";
import { Muted } from "@/components/ui/muted";
import { Columns, Section } from "@/components/ui/section";
import { PlainLink } from "@/components/ui/text-link";
import { Wrap } from "@/components/ui/wrap";
import { UnitChoice } from "@/components/unit-choice/unit-choice";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import type { NewActivityPage } from "@/lib/domain/screen/new-activity";
import type { Level } from "@/lib/domain/unit";
import { useTranslations } from "@/lib/i18n/words";
import { wholeFigure } from "@/lib/words/figure";
import type { ActivityFormProps } from "./activity-form";
import { ActivityForm } from "./activity-form";
import { useChoiceOptions, useOptions } from "./choices";
import { useConsequences } from "./consequences";
import { activityPath } from "./links";
import styles from "./new-activity.module.css";

export type NewActivityProps = NewActivityPage & Pick<ActivityFormProps, "save" | "recall">;

/** What units of a level record most. */
export const FIRST_TYPE: Record<Level, string> = {
  PROVINCIAL: "NEWSPAPER_COLUMN",
  UPPER: "WEBSITE_ARTICLE",
  GRASSROOTS: "INTERNAL_SESSION",
};

/** The form at the left; at the right what handing in changes, and what was recorded last. First of all, for whom. */
export function NewActivity({ choice, lines, limits, recent, begins, closed, ...rest }: NewActivityProps) {
  const t = useTranslations("activities.form");
  const options = useOptions();
  const choiceOptions = useChoiceOptions();
  const spans = useClosedSpans()(closed);
  const whom = useTranslations("unitChoice")("whom");
  const consequences = useConsequences(lines);
  const { unit } = choice;
  const { type, outlet, after } = begins;
  return (
    <>
      <Band
        crumb={<Crumb path={[{ label: t("list"), href: "/activities" }]} here={t("new")} />}
        tools={<DraftStatePlace />}
        finding={t("new")}
        cause={unit === null ? whom : undefined}
      />
      <Wrap>
        <Columns kind="form">
          <div>
            <UnitChoice
              action="/activities/new"
              choice={choice}
              keep={after === "" ? { type: type ?? "" } : { after }}
            />
            {unit === null ? null : (
              <ClosedSpans spans={spans}>
                <ActivityForm
                  key={after}
                  {...rest}
                  unit={unit.code}
                  values={{ type: type ?? FIRST_TYPE[unit.level], outlet }}
                  open
                  files={[]}
                  cancelHref="/activities"
                  types={options(rest.types)}
                  outlets={options(rest.outlets)}
                  choices={choiceOptions(rest.choices)}
                  consequences={consequences}
                />
              </ClosedSpans>
            )}
          </div>
          <div className={styles.aside}>
            {lines.length > 0 ? <WhenSent lines={lines} limits={limits} today={rest.today} /> : null}
            {recent.length > 0 ? <RecentRecords recent={recent} today={rest.today} /> : null}
          </div>
        </Columns>
      </Wrap>
    </>
  );
}

function WhenSent({ lines, limits, today }: Pick<NewActivityPage, "lines" | "limits" | "today">) {
  const t = useTranslations("activities.form");
  const own = useOwnWords();
  const gap = useGapWords(today);
  const figure = useFigure();
  const claims = useClaimWords();
  return (
    <Section heading={t("whenSent")} bare>
      <p className={styles.lead}>{t("whenSentBody")}</p>
      {lines.map((line) => {
        const { target, result, pace } = line;
        const words = wholeFigure(figure(line));
        return (
          <div key={target.code} className={styles.target}>
            <p>
              <span>
                {target.code} {own(target.title)}
              </span>
              <b>{words}</b>
            </p>
            {target.force === "TRACKED" ? null : (
              <BulletBar
                value={result.value ?? 0}
                required={result.required ?? 1}
                pace={pace}
                limits={limits}
                label={`${own(target.title)}: ${words}`}
              />
            )}
            <div>{gap(line)}</div>
            {claims(line) === null ? null : <Muted small>{claims(line)}</Muted>}
          </div>
        );
      })}
    </Section>
  );
}

function RecentRecords({ recent, today }: { recent: readonly ShownActivity[]; today: string }) {
  const t = useTranslations("activities.form");
  return (
    <Section heading={t("recent")} bare>
      <DatedList>
        {recent.map(({ id, title, occurredOn, status }) => (
          <DatedItem key={id} on={occurredOn} today={today} about={<RecordState state={status} mine />}>
            <PlainLink tall href={activityPath(id)}>
              {title}
            </PlainLink>
          </DatedItem>
        ))}
      </DatedList>
    </Section>
  );
}
