"use client";

import { DateField } from "@/components/ui/date-field";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import type { KeptPlan } from "@/lib/domain/plan";
import { useTranslations } from "@/lib/i18n/words";
import { planPath } from "./links";
import styles from "./plan.module.css";

/** Saves what is tried; of an issued plan with a reason and the day from which it holds. */
export function SaveForm({
  plan,
  code,
  change,
  today,
  revise,
}: {
  plan: KeptPlan;
  code: string;
  change: string;
  today: string;
  revise: Action<{ readonly year: number }>;
}) {
  const t = useTranslations("plans");
  const issued = plan.status !== "DRAFT";
  return (
    <div className={styles.save}>
      <KeptForm
        key={change}
        action={revise}
        draftKey={`plan:${plan.year}:${code}`}
        version={plan.version}
        nextHref={({ year }) => planPath(year, code)}
        onSaved={() => showToast({ message: t("saved", { code }) })}
      >
        {issued ? (
          <>
            <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} />
            <DateField name="from" label={t("from")} today={today} defaultValue={today} />
          </>
        ) : null}
        <input type="hidden" name="year" value={plan.year} />
        <input type="hidden" name="version" value={plan.version} />
        <input type="hidden" name="changes" value={change} />
        <FormBar>
          <SubmitButton size="normal">{t(issued ? "saveIssued" : "saveDraft")}</SubmitButton>
        </FormBar>
      </KeptForm>
    </div>
  );
}
