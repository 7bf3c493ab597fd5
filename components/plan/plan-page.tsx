import { useLocale } from "next-intl";
import { useMeasureWords } from "@/components/compliance/measure-words";
import { useSpeech } from "@/components/compliance/speech";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { DetailLine, DetailLines, ListDetail } from "@/components/ui/list-detail";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import { isOfTarget, type KeptPlan, type Target } from "@/lib/domain/plan";
import { movedMilestones } from "@/lib/domain/plan-difference";
import type { Comparison, PlanScreen } from "@/lib/domain/screen/plan";
import { LEVELS } from "@/lib/domain/unit";
import { formatDate, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { amendedWords } from "@/lib/words/amended";
import { titleOf } from "@/lib/words/catalogue";
import { CloseButton } from "./close-button";
import { PlanComparison } from "./comparison";
import { EditButton } from "./edit-button";
import { IssueButton } from "./issue-button";
import { addPath, againstPath, blocksPath, documentPath, overridesPath, planPath } from "./links";
import { OpenTargetPart, type TargetActions } from "./open-target";
import styles from "./plan.module.css";
import { PlanFacts } from "./plan-facts";

interface Actions extends TargetActions {
  readonly edit: Action<{ readonly year: number }>;
  readonly issue: Action<{ readonly year: number }>;
  readonly close: Action<{ readonly year: number }>;
}

/** A year's plan: which target, for whom, how it is measured; what a change of one would do; what an earlier one said. */
export function PlanContent({ edit, issue, close, add, put, remove, ...page }: PlanScreen & Actions) {
  const { plan, changes, open, compared, today } = page;
  const actions = { edit, issue, close, add, put, remove };
  const t = useTranslations("plans");
  return (
    <>
      <Band
        crumb={
          <Crumb
            path={[{ href: "/plans", label: t("title") }]}
            here={t("ofYear", { year: String(plan.year) })}
          />
        }
        tools={<Tools {...page} actions={actions} />}
        finding={useFinding(plan, compared)}
        cause={useCause(plan, compared)}
      />
      <Wrap>
        {compared === null ? (
          <ListDetail
            even
            asked={open !== null}
            label={t("open")}
            list={
              <>
                <TargetList plan={plan} changes={changes} open={open?.target?.code ?? null} />
                <PlanFacts plan={plan} />
              </>
            }
          >
            {open === null ? (
              <Empty title={t("noneOpen")}>{t(changes ? "noneOpenHow" : "noneOpenRead")}</Empty>
            ) : (
              <OpenTargetPart
                open={open}
                plan={plan}
                changes={changes}
                today={today}
                passages={page.passages}
                actions={actions}
              />
            )}
          </ListDetail>
        ) : (
          <PlanComparison compared={compared} year={plan.year} changes={changes} />
        )}
      </Wrap>
    </>
  );
}

function Tools({
  plan,
  changes,
  compared,
  earlier,
  passages,
  today,
  actions,
}: PlanScreen & { actions: Actions }) {
  const t = useTranslations("plans");
  return (
    <>
      {compared !== null ? <ButtonLink href={planPath(plan.year)}>{t("targetsAgain")}</ButtonLink> : null}
      {compared === null && earlier !== null ? (
        <ButtonLink href={againstPath(plan.year, earlier)}>
          {t("against", { year: String(earlier) })}
        </ButtonLink>
      ) : null}
      {changes || passages.length > 0 ? (
        <ButtonLink href={documentPath(plan.year)}>
          <Icon name="file-text" />
          {t("inDocument")}
        </ButtonLink>
      ) : null}
      <ButtonLink href={overridesPath(plan.year)}>{t("overrides")}</ButtonLink>
      <ButtonLink href={blocksPath(plan.year)}>{t("blocks")}</ButtonLink>
      {changes && compared === null ? (
        <EditButton plan={seenOf(plan)} today={today} edit={actions.edit} />
      ) : null}
      {changes ? <StepButton plan={plan} issue={actions.issue} close={actions.close} /> : null}
    </>
  );
}

/** What the form needs of a plan, which is sent to the browser. */
function seenOf({ targets: _, changes: _changes, ...said }: KeptPlan): Omit<KeptPlan, "targets" | "changes"> {
  return said;
}

function useFinding({ year, status, targets, changes }: KeptPlan, compared: Comparison | null): string {
  const t = useTranslations("plans");
  const language = useLocale();
  const said = {
    ...{ year: String(year), n: targets.length, count: formatNumber(targets.length, language) },
    changed: new Set(changes.filter(isOfTarget).map(({ target }) => target)).size,
  };
  if (compared !== null) {
    const differing = compared.targets.filter(({ same }) => !same).length;
    const same = compared.targets.length - differing;
    return t("comparedFinding", { year: String(year), earlier: String(compared.year), differing, same });
  }
  return t(`finding.${status}`, said);
}

/** What is read on a plan's paper; beside another the milestones that moved. */
function useCause(plan: KeptPlan, compared: Comparison | null): string {
  const { year, issuedOn, documentNo } = plan;
  const t = useTranslations("plans");
  const speech = useSpeech();
  const moved = movedMilestones(compared?.targets ?? []);
  if (moved > 0) return t("movedMilestones", { year: String(year), count: moved });
  const issued = issuedOn === null ? null : t("issuedOn", { date: formatDate(issuedOn) });
  return [titleOf(speech, plan), documentNo, issued].filter(Boolean).join(" · ");
}

function StepButton({ plan, issue, close }: { plan: KeptPlan } & Pick<Actions, "issue" | "close">) {
  if (plan.status === "ISSUED") return <CloseButton plan={plan} close={close} />;
  return plan.targets.length === 0 ? null : <IssueButton plan={plan} issue={issue} />;
}

function TargetList({ plan, changes, open }: { plan: KeptPlan; changes: boolean; open: string | null }) {
  const t = useTranslations("plans");
  const { year, targets } = plan;
  return (
    <>
      {changes ? (
        <p className={styles.add}>
          <ButtonLink href={addPath(year)} data-stays="">
            <Icon name="plus" />
            {t("addTarget")}
          </ButtonLink>
        </p>
      ) : null}
      {targets.length === 0 ? (
        <Empty title={t("noTargets")}>{t(changes ? "noTargetsHow" : "noTargetsYet")}</Empty>
      ) : null}
      {LEVELS.map((level) => (
        <Level
          key={level}
          heading={level}
          year={year}
          targets={targets.filter((target) => target.level === level)}
          open={open}
        />
      ))}
    </>
  );
}

function Level({
  heading,
  year,
  targets,
  open,
}: {
  heading: Target["level"];
  year: number;
  targets: readonly Target[];
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
      <h2>
        {levels(heading)} <span>{targets.length}</span>
      </h2>
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
              amendedWords(speech, target),
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
