"use client";

import { type SubmitEvent, useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Chip, ChipLine } from "@/components/ui/chips";
import { Field } from "@/components/ui/field";
import { FormBar } from "@/components/ui/form-bar";
import { PlainTextArea } from "@/components/ui/text-area";
import type { WorkflowStep } from "@/lib/domain/workflow";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./reason-form.module.css";

const PRESETS = ["link", "duplicate", "outlet", "date"] as const;

/** Why a step is taken: one of four usual reasons or words of one's own; what was typed stays when it is refused. */
export function ReasonForm({
  step,
  take,
  close,
}: {
  step: Exclude<WorkflowStep, "edit">;
  /** Null when it was taken, else why not. */
  take: (reason: string) => Promise<string | null>;
  close: () => void;
}) {
  const t = useTranslations("activities.steps");
  const id = useId();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const [pending, startTransition] = useTransition();

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    startTransition(async () => {
      const refused = await take(reason);
      if (refused === null) close();
      else setProblem(refused);
    });
  }

  return (
    <form onSubmit={onSubmit} noValidate>
      {step === "withdraw" ? null : (
        <div className={styles.presets}>
          <ChipLine>
            {PRESETS.map((preset) => (
              <Chip
                key={preset}
                pressed={reason === t(`preset.${preset}`)}
                onClick={() => setReason(t(`preset.${preset}`))}
              >
                {t(`preset.${preset}`)}
              </Chip>
            ))}
          </ChipLine>
        </div>
      )}
      <Field id={id} label={t("reason")} problem={problem}>
        <PlainTextArea
          id={id}
          rows={3}
          maxLength={1_000}
          value={reason}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <FormBar>
        <Button type="submit" kind="primary" aria-disabled={pending || undefined}>
          {t(`verb.${step}`)}
        </Button>
        <Button kind="quiet" onClick={close}>
          {t("cancel")}
        </Button>
      </FormBar>
    </form>
  );
}
