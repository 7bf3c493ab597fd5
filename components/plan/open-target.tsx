import { address, unitPath } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormBar } from "@/components/ui/form-bar";
import { BackToList } from "@/components/ui/list-detail";
import { Muted } from "@/components/ui/muted";
import { Note } from "@/components/ui/note";
import { TallLink } from "@/components/ui/text-link";
import type { Action } from "@/components/ui/use-send";
import type { ChangedTarget, KeptPlan, KeptTarget, Target } from "@/lib/domain/plan";
import type { TargetPassage } from "@/lib/domain/plan-document/document";
import { NO_MEASURE, type OpenTarget } from "@/lib/domain/screen/plan";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { titleOf } from "@/lib/words/catalogue";
import { useDiffering, useSaid } from "./comparison";
import { EffectPart, TurnedUnits } from "./effect";
import { passagePath, planPath } from "./links";
import styles from "./plan.module.css";
import { RemoveButton } from "./remove-button";
import { SaveForm } from "./save-form";
import { TranslateButton } from "./translate-button";
import { useTargetBoxes } from "./try-boxes";
import { TRY_FORM, TryForm } from "./try-form";

/** What can be done with a target. */
export interface TargetActions {
  readonly add: Action<KeptTarget>;
  readonly put: Action<KeptTarget>;
  readonly remove: Action<KeptTarget>;
}

interface Props {
  readonly open: OpenTarget;
  readonly plan: KeptPlan;
  readonly changes: boolean;
  readonly today: string;
  readonly passages: readonly TargetPassage[];
  readonly actions: TargetActions;
}

/** One target: what it asks for, what a change would do, what was changed before. */
export function OpenTargetPart({ open, plan, changes, today, passages, actions }: Props) {
  const { target, tried, differs, effect } = open;
  const t = useTranslations("plans");
  const levels = useTranslations("measures.level");
  const forces = useTranslations("measures.force");
  const speech = useSpeech();
  const about = [target?.code, levels(tried.level), forces(tried.force)];
  const passage = passages.find((each) => each.target === target?.code);
  return (
    <>
      <BackToList href={planPath(plan.year)}>{t("back")}</BackToList>
      <Muted small>{about.filter(Boolean).join(" · ")}</Muted>
      <h2 className={styles.title}>{target === null ? t("newTarget") : titleOf(speech, target)}</h2>
      {/* A draft asks for no reason, and so its form is enough. */}
      {changes && target !== null && plan.status !== "DRAFT" ? (
        <TranslateButton {...{ plan, target }} put={actions.put} />
      ) : null}
      <PassageLink passage={passage} />
      {effect === null ? null : <EffectPart effect={effect} differs={differs} />}
      {changes ? <Editor open={open} plan={plan} today={today} actions={actions} /> : <Rule target={tried} />}
      {effect === null ? null : (
        <TurnedUnits
          effect={effect}
          force={tried.force}
          unitHref={(unit) => address(unitPath(unit), { asOf: effect.asOf })}
        />
      )}
      <History open={open} />
      {changes && target !== null ? (
        <div className={styles.part}>
          <RemoveButton {...{ plan, target, passage, today }} remove={actions.remove} add={actions.add} />
        </div>
      ) : null}
    </>
  );
}

/** The passage that a target comes from, in its text. */
function PassageLink({ passage }: { passage: TargetPassage | undefined }) {
  const t = useTranslations("plans");
  if (passage === undefined) return null;
  return (
    <p className={styles.passage}>
      <TallLink href={passagePath(passage)}>{t("inText", { name: passage.name })}</TallLink>
    </p>
  );
}

function Editor({ open, plan, today, actions }: Omit<Props, "changes" | "passages">) {
  const { target, tried, outdated, problems } = open;
  const t = useTranslations("plans");
  const boxesOf = useTargetBoxes(open);
  const save = target === null ? actions.add : actions.put;
  return (
    <>
      <TryForm
        key={target?.code ?? ""}
        action={planPath(plan.year)}
        kept={target === null ? { add: "1" } : { target: target.code }}
        version={plan.version}
        shown={tried.measure?.type ?? NO_MEASURE}
        boxes={boxesOf(tried, open.typed)}
        problems={problems}
      />
      {problems.length > 0 ? <Muted>{t("mendFirst")}</Muted> : null}
      {outdated ? <Outdated open={open} plan={plan} /> : null}
      {problems.length > 0 || outdated ? null : (
        <SaveForm plan={plan} isNew={target === null} tried={tried} today={today} save={save} />
      )}
    </>
  );
}

/** Others have changed the plan since this was tried: what differs of both, and the person chooses. */
function Outdated({ open, plan }: Pick<Props, "open" | "plan">) {
  const { target, tried } = open;
  const t = useTranslations("plans");
  const differing = useDiffering(open);
  if (target === null) return null;
  return (
    <div className={styles.part}>
      <Note kind="warn" title={t("outdated")} urgent>
        <p>{t("outdatedMine", { said: differing(tried, target) })}</p>
        <p>{t("outdatedTheirs", { said: differing(target, tried) })}</p>
        <FormBar>
          <Button type="submit" form={TRY_FORM}>
            {t("keepMine")}
          </Button>
          <ButtonLink href={planPath(plan.year, target.code)} data-stays="">
            {t("takeTheirs")}
          </ButtonLink>
        </FormBar>
      </Note>
    </div>
  );
}

function Rule({ target }: { target: Target }) {
  const t = useTranslations("plans");
  const said = useSaid();
  return (
    <>
      <p>{said(target)}</p>
      {target.sentence === null ? null : (
        <p className={styles.sentence}>{t("quoted", { sentence: target.sentence })}</p>
      )}
    </>
  );
}

function History({ open }: { open: OpenTarget }) {
  const { tried, history } = open;
  const t = useTranslations("plans");
  const differing = useDiffering(open);
  if (history.length === 0) return null;
  const then = (said: ChangedTarget["before"]) => said && { ...tried, ...said };
  return (
    <section className={styles.part} aria-label={t("history")}>
      <h3>{t("history")}</h3>
      <ul>
        {history.map(({ at, from, before, after, reason, by }) => (
          <li key={at}>
            {t("change", {
              date: formatDate(from),
              before: differing(then(before), then(after)),
              after: differing(then(after), then(before)),
              ...{ reason, by: by ?? t("nobody") },
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
