"use client";

import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import type { SelfScore } from "@/lib/domain/self-score";
import { useTranslations } from "@/lib/i18n/words";

/** What a unit says of itself in a year. */
export function SelfScoreForm({
  unit,
  year,
  here,
  said,
  score,
  say,
}: {
  readonly unit: string;
  readonly year: number;
  /** The page, of the day that it shows. */
  readonly here: string;
  readonly said: SelfScore | null;
  /** What it has said, as it is typed. */
  readonly score: string;
  readonly say: Action<SelfScore>;
}) {
  const t = useTranslations("score");
  return (
    <KeptForm
      action={say}
      draftKey={`self-score:${unit}:${year}`}
      version={said?.version}
      nextHref={() => here}
      onSaved={({ score: own }) => showToast({ message: t(own === null ? "takenBack" : "saved") })}
    >
      <TextField
        name="score"
        label={t("selfScore")}
        hint={t("selfScoreHint")}
        optional={said !== null}
        narrow
        inputMode="decimal"
        autoComplete="off"
        defaultValue={score}
      />
      <TextArea
        name="explanation"
        label={t("explanation")}
        hint={t("explanationHint")}
        optional
        defaultValue={said?.explanation ?? ""}
      />
      <input type="hidden" name="unit" value={unit} />
      <input type="hidden" name="year" value={year} />
      {said === null ? null : <input type="hidden" name="version" value={said.version} />}
      <FormBar>
        <SubmitButton>{t("save")}</SubmitButton>
      </FormBar>
    </KeptForm>
  );
}
