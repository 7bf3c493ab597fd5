import { unitPath } from "@/components/compliance/links";
import { MistakenButton } from "@/components/record/mistaken-button";
import { useMistakenWords } from "@/components/record/mistaken-words";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { DraftStatePlace } from "@/components/ui/draft-state";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { Wrap } from "@/components/ui/wrap";
import { UnitChoice } from "@/components/unit-choice/unit-choice";
import { dutyBroken, type NewReporterPage } from "@/lib/domain/screen/new-reporter";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { EndReporter } from "./end-reporter";
import styles from "./new-reporter.module.css";
import { type AppointAction, type ReporterAction, ReporterForm } from "./reporter-form";
import { useShort } from "./use-short";

export interface NewReporterProps extends NewReporterPage {
  /** Id of the appointment that the new one is to follow; empty = none is named. */
  readonly replaces: string;
  readonly actions: {
    readonly appoint: AppointAction;
    readonly edit: ReporterAction;
    readonly end: ReporterAction;
    readonly withdraw: ReporterAction;
    readonly restore: ReporterAction;
  };
}

/** Who speaks for the union here: those it has, and the form for one more. First of all, for which union. */
export function NewReporter({ choice, reporters, replaces, today, actions, duty }: NewReporterProps) {
  const t = useTranslations("reporters");
  const whom = useTranslations("unitChoice")("whom");
  const { unit } = choice;
  const chosen = <UnitChoice action="/reporters/new" choice={choice} level="GRASSROOTS" keep={{}} />;
  if (unit === null)
    return (
      <>
        <Band crumb={<Crumb path={[]} here={t("new")} />} finding={t("new")} />
        <Wrap>
          <Section heading={whom}>{chosen}</Section>
        </Wrap>
      </>
    );
  return (
    <>
      <Band
        crumb={<Crumb path={[{ label: unit.name, href: unitPath(unit.code) }]} here={t("new")} />}
        tools={<DraftStatePlace />}
        finding={t(reporters.length > 0 ? "findingSome" : "findingNone", { count: reporters.length })}
        cause={duty ? <Duty {...duty} /> : undefined}
      />
      <Wrap>
        {reporters.length > 0 ? (
          <Section heading={t("present")}>
            <PresentReporters {...{ reporters, duty, today, actions }} unit={unit.code} />
          </Section>
        ) : null}
        <Section heading={t(reporters.length > 0 ? "oneMore" : "new")}>
          {chosen}
          <ReporterForm
            appoint={actions.appoint}
            withdraw={actions.withdraw}
            edit={actions.edit}
            present={reporters
              .filter(({ appointed }) => appointed < today)
              .map(({ id, fullName, appointed }) => ({ value: id, label: fullName, since: appointed }))}
            replaces={replaces}
            unit={unit.code}
            nextHref={unitPath(unit.code)}
            draftKey={`reporter:${unit.code}`}
            today={today}
          />
        </Section>
      </Wrap>
    </>
  );
}

/** Those in office, each with the two ways out of it. */
function PresentReporters({
  reporters,
  duty,
  unit,
  today,
  actions,
}: Pick<NewReporterProps, "reporters" | "duty" | "today" | "actions"> & { unit: string }) {
  const t = useTranslations("reporters");
  const mistaken = useMistakenWords();
  const short = useShort()(dutyBroken(duty, reporters.length));
  const here = `/reporters/new?unit=${encodeURIComponent(unit)}`;
  return (
    <ul className={styles.list}>
      {reporters.map(({ id, version, fullName, position, appointed, ended, decisionNo }) => (
        <li key={id}>
          <div>
            <b>{fullName}</b>
            <Muted>
              {[
                position,
                t("since", { date: formatDate(appointed) }),
                ended === null ? null : t("until", { date: formatDate(ended) }),
                decisionNo,
              ]
                .filter(Boolean)
                .join(" · ")}
            </Muted>
          </div>
          <MistakenButton
            id={id}
            version={version}
            words={mistaken}
            withdraw={actions.withdraw}
            restore={actions.restore}
          />
          <EndReporter
            end={actions.end}
            edit={actions.edit}
            {...{ id, version, fullName, appointed, ended, short, here, today }}
          />
        </li>
      ))}
    </ul>
  );
}

/** Why one is asked for: "1.000 lao động: bắt buộc có ít nhất 1 báo cáo viên". */
function Duty({ required, force, workers }: NonNullable<NewReporterProps["duty"]>) {
  const t = useTranslations("reporters");
  const sentence = t(force === "MANDATORY" ? "dutyMandatory" : "dutyEncouraged", { count: required });
  if (workers === null) return sentence;
  return `${t("workers", { count: workers })}: ${sentence}`;
}
