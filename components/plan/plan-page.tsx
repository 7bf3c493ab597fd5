import { useLocale } from "next-intl";
import { useMeasureWords, useOwnWords } from "@/components/compliance/measure-words";
import { useSpeech } from "@/components/compliance/speech";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { DetailLine, DetailLines, ListDetail } from "@/components/ui/list-detail";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import { isOfTarget, type Target } from "@/lib/domain/plan";
import type { PlanScreen } from "@/lib/domain/screen/plan";
import { LEVELS } from "@/lib/domain/unit";
import { formatDate, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { titleOf } from "@/lib/words/catalogue";
import { IssueButton } from "./issue-button";
import { planPath } from "./links";
import { OpenTargetPart } from "./open-target";
import styles from "./plan.module.css";

interface Actions {
  readonly issue: Action<{ readonly year: number }>;
  readonly revise: Action<{ readonly year: number }>;
}

/** A year's plan: which target, for whom, how it is measured; and what a change of one would do. */
export function PlanContent({ plan, administers, open, today, issue, revise }: PlanScreen & Actions) {
  const t = useTranslations("plans");
  const own = useOwnWords();
  const language = useLocale();
  const { year, status, targets, changes, issuedOn } = plan;
  const changed = new Set(changes.filter(isOfTarget).map(({ target }) => target));
  const said = {
    ...{ year: String(year), n: targets.length, count: formatNumber(targets.length, language) },
    changed: changed.size,
  };
  return (
    <>
      <Band
        crumb={<Crumb path={[{ href: "/plans", label: t("title") }]} here={t("ofYear", said)} />}
        tools={administers && status === "DRAFT" ? <IssueButton plan={plan} issue={issue} /> : null}
        finding={t(status === "DRAFT" ? "draftFinding" : "issuedFinding", said)}
        cause={[own(plan.title), issuedOn === null ? null : t("issuedOn", { date: formatDate(issuedOn) })]
          .filter(Boolean)
          .join(" · ")}
      />
      <Wrap>
        <ListDetail
          even
          asked={open !== null}
          label={t("open")}
          list={LEVELS.map((level) => (
            <Level
              key={level}
              heading={level}
              year={year}
              targets={targets.filter((target) => target.level === level)}
              changed={changed}
              open={open?.target.code ?? null}
            />
          ))}
        >
          {open === null ? (
            <Empty title={t("noneOpen")}>{t(administers ? "noneOpenHow" : "noneOpenRead")}</Empty>
          ) : (
            <OpenTargetPart {...open} plan={plan} administers={administers} today={today} revise={revise} />
          )}
        </ListDetail>
      </Wrap>
    </>
  );
}

function Level({
  heading,
  year,
  targets,
  changed,
  open,
}: {
  heading: Target["level"];
  year: number;
  targets: readonly Target[];
  changed: ReadonlySet<string>;
  open: string | null;
}) {
  const t = useTranslations("plans");
  const levels = useTranslations("measures.level");
  const forces = useTranslations("measures.force");
  const words = useMeasureWords();
  const speech = useSpeech();
  if (targets.length === 0) return null;
  return (
    <section className={styles.level} aria-label={levels(heading)}>
      <h2>{levels(heading)}</h2>
      <DetailLines label={levels(heading)}>
        {targets.map((target) => (
          <DetailLine
            key={target.code}
            id={target.code}
            current={target.code === open}
            href={planPath(year, target.code)}
            title={`${target.code} · ${titleOf(speech, target)}`}
            meta={[
              words.threshold(target),
              words.condition(target),
              target.dueOn === null ? null : t("dueOn", { date: formatDate(target.dueOn) }),
              changed.has(target.code) ? t("changedSince") : null,
            ]
              .filter(Boolean)
              .join(" · ")}
            end={forces(target.force)}
          />
        ))}
      </DetailLines>
    </section>
  );
}
