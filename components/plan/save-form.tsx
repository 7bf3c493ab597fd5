"use client";

import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import type { KeptPlan, KeptTarget, Target } from "@/lib/domain/plan";
import { useTranslations } from "@/lib/i18n/words";
import { CODE_LENGTH, PROSE_LENGTH } from "@/lib/records/limits";
import { ChangeDay } from "./change-day";
import { documentPath, planPath } from "./links";
import styles from "./plan.module.css";
import { TitleFields } from "./title-fields";

/** The passage that a new target comes from, and a code that is free. */
interface FoundAt {
  readonly code: string;
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

type PlanSeen = Pick<KeptPlan, "year" | "version" | "status">;

/** Saves a target as it is tried, under its title; of an issued plan with a reason and the day from which it holds. */
export function SaveForm({
  plan,
  isNew,
  tried,
  today,
  save,
  from,
}: {
  plan: PlanSeen;
  isNew: boolean;
  tried: Target;
  today: string;
  save: Action<KeptTarget>;
  from?: FoundAt;
}) {
  const t = useTranslations("plans");
  const issued = plan.status !== "DRAFT";
  const { code, title, titleEn, sentence } = tried;
  const leave = issued ? "saveIssued" : "saveDraft";
  return (
    <div className={styles.save}>
      <KeptForm
        action={save}
        draftKey={draftKeyOf(plan, code, from)}
        version={plan.version}
        nextHref={(saved) => hrefAfter(plan, saved.code, from)}
        onSaved={(saved) => showToast({ message: t(isNew ? "added" : "saved", { code: saved.code }) })}
      >
        {isNew ? (
          <TextField
            name="code"
            label={t("code")}
            hint={t("codeHint")}
            defaultValue={from?.code}
            most={CODE_LENGTH}
            narrow
            autoComplete="off"
          />
        ) : (
          <input type="hidden" name="code" value={code} />
        )}
        <TitleFields label={t("targetTitle")} title={title} titleEn={titleEn} />
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
            <ChangeDay today={today} />
          </>
        ) : null}
        <SaidFields plan={plan} tried={tried} from={from} />
        <FormBar>
          <SubmitButton size="normal">{t(from ? "confirm" : isNew ? "add" : leave)}</SubmitButton>
        </FormBar>
      </KeptForm>
    </div>
  );
}

function draftKeyOf({ year }: PlanSeen, code: string, from: FoundAt | undefined): string {
  return `plan:${year}:${from ? `${from.document}:${from.start}` : code}`;
}

function hrefAfter({ year }: PlanSeen, code: string, from: FoundAt | undefined): string {
  return from ? documentPath(year, { document: from.document, passage: from.start }) : planPath(year, code);
}

/** What is saved beside what the form asks. */
export function SaidFields({
  plan,
  tried,
  from,
}: {
  plan: Pick<PlanSeen, "year" | "version">;
  tried: Target;
  from?: FoundAt | undefined;
}) {
  const { level, kinds, condition, measure, force, weight, dueOn } = tried;
  const said = {
    ...{ year: plan.year, version: plan.version, level, force, dueOn: dueOn ?? "" },
    ...{ condition: JSON.stringify(condition), weight: String(weight).replace(".", ",") },
    ...(measure && { measure: JSON.stringify(measure) }),
    ...(from && { document: from.document, passageStart: from.start, passageEnd: from.end }),
  };
  return (
    <>
      {Object.entries(said).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {kinds.map((kind) => (
        <input key={kind} type="hidden" name="kinds" value={kind} />
      ))}
    </>
  );
}
