"use client";

import { DateField } from "@/components/ui/date-field";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import type { KeptPlan, KeptTarget, Target } from "@/lib/domain/plan";
import { useTranslations } from "@/lib/i18n/words";
import { CODE_LENGTH, PROSE_LENGTH, TITLE_LENGTH } from "@/lib/records/limits";
import { planPath } from "./links";
import styles from "./plan.module.css";

/** Saves a target as it is tried, under its title; of an issued plan with a reason and the day from which it holds. */
export function SaveForm({
  plan,
  isNew,
  tried,
  today,
  save,
}: {
  plan: Pick<KeptPlan, "year" | "version" | "status">;
  isNew: boolean;
  tried: Target;
  today: string;
  save: Action<KeptTarget>;
}) {
  const t = useTranslations("plans");
  const issued = plan.status !== "DRAFT";
  const { code, title, sentence, level, kinds, condition, measure, force, weight, dueOn } = tried;
  const said = {
    level,
    condition: JSON.stringify(condition),
    force,
    weight: String(weight).replace(".", ","),
    dueOn: dueOn ?? "",
  };
  return (
    <div className={styles.save}>
      <KeptForm
        action={save}
        draftKey={`plan:${plan.year}:${code}`}
        version={plan.version}
        nextHref={(saved) => planPath(plan.year, saved.code)}
        onSaved={(saved) => showToast({ message: t(isNew ? "added" : "saved", { code: saved.code }) })}
      >
        {isNew ? (
          <TextField
            name="code"
            label={t("code")}
            hint={t("codeHint")}
            most={CODE_LENGTH}
            narrow
            autoComplete="off"
          />
        ) : (
          <input type="hidden" name="code" value={code} />
        )}
        <TextField
          name="title"
          label={t("targetTitle")}
          defaultValue={title}
          most={TITLE_LENGTH}
          autoComplete="off"
        />
        <TextArea
          name="sentence"
          label={t("sentence")}
          optional
          defaultValue={sentence ?? ""}
          most={PROSE_LENGTH}
        />
        {issued ? (
          <>
            <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} most={PROSE_LENGTH} />
            <DateField name="from" label={t("from")} today={today} defaultValue={today} />
          </>
        ) : null}
        <input type="hidden" name="year" value={plan.year} />
        <input type="hidden" name="version" value={plan.version} />
        {Object.entries(said).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {kinds.map((kind) => (
          <input key={kind} type="hidden" name="kinds" value={kind} />
        ))}
        {measure === null ? null : <input type="hidden" name="measure" value={JSON.stringify(measure)} />}
        <FormBar>
          <SubmitButton size="normal">{t(isNew ? "add" : issued ? "saveIssued" : "saveDraft")}</SubmitButton>
        </FormBar>
      </KeptForm>
    </div>
  );
}
