"use client";

import { Button } from "@/components/ui/button";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import type { KeptReorganisation, ReorganisationPreview } from "@/lib/domain/reorganisation/kept";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { PROSE_LENGTH } from "@/lib/records/limits";
import { REORGANISATIONS, reorganisationPath } from "./links";

export type CreateAction = Action<KeptReorganisation | ReorganisationPreview>;

/** Does what was previewed: why, and by which decision. */
export function ConfirmForm({
  preview: { on, steps },
  create,
  back,
}: {
  preview: ReorganisationPreview;
  create: CreateAction;
  back: () => void;
}) {
  const t = useTranslations("reorganisations");
  const date = formatDate(on);
  return (
    <KeptForm
      action={create}
      draftKey={`reorganisation:${on}`}
      nextHref={(made) => ("id" in made ? reorganisationPath(made.id) : REORGANISATIONS)}
      onSaved={() => showToast({ message: t("doneNow", { date }) })}
    >
      <TextArea name="reason" label={t("reason")} most={PROSE_LENGTH} rows={2} />
      <TextField
        name="documentNo"
        label={t("documentNo")}
        hint={t("documentHint")}
        optional
        autoComplete="off"
      />
      <input type="hidden" name="on" value={on} />
      <input type="hidden" name="steps" value={JSON.stringify(steps)} />
      <FormBar>
        <SubmitButton>{t("doNow", { date })}</SubmitButton>
        <Button size="big" onClick={back}>
          {t("back")}
        </Button>
      </FormBar>
    </KeptForm>
  );
}
