"use client";

import { recordPath } from "@/components/record/links";
import { DateField } from "@/components/ui/date-field";
import { DraftState } from "@/components/ui/draft-state";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import { useTranslations } from "@/lib/i18n/words";

interface Saved {
  readonly id: string;
  readonly version: number;
}

export type ReporterAction = Action<Saved>;

/** Appoints a reporter: who, by which decision, since when. It counts as recorded; the toast takes it back. */
export function ReporterForm({
  appoint,
  withdraw,
  unit,
  nextHref,
  draftKey,
  today,
}: {
  appoint: ReporterAction;
  withdraw: ReporterAction;
  unit: string;
  nextHref: string;
  draftKey: string;
  today: string;
}) {
  const t = useTranslations("reporters");
  const { run } = usePress();

  function announce({ id, version }: Saved) {
    const undo = () => run(withdraw, { id, version }, () => ({ message: t("undone") }));
    showToast({ message: t("saved"), act: { label: t("undo"), run: undo } });
  }

  return (
    <KeptForm
      action={appoint}
      draftKey={draftKey}
      correct={async ({ id, version }) => ({
        href: `${recordPath("reporters", id)}/edit`,
        draftKey: `reporters:${id}`,
        version,
      })}
      nextHref={() => nextHref}
      onSaved={announce}
    >
      <DraftState />
      <TextField name="fullName" label={t("fullName")} maxLength={200} autoComplete="off" />
      <TextField name="position" label={t("position")} optional maxLength={200} autoComplete="off" />
      <TextField name="decisionNo" label={t("decisionNo")} optional maxLength={100} autoComplete="off" />
      <DateField name="appointed" label={t("appointed")} today={today} defaultValue={today} />
      <input type="hidden" name="unit" value={unit} />
      <FormBar>
        <SubmitButton size="block">{t("submit")}</SubmitButton>
      </FormBar>
    </KeptForm>
  );
}
