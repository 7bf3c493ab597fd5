"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip, ChipLine } from "@/components/ui/chips";
import { Field } from "@/components/ui/field";
import { FormBar } from "@/components/ui/form-bar";
import { useField, useForm } from "@/components/ui/form-context";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { PlainTextArea } from "@/components/ui/text-area";
import type { Action } from "@/components/ui/use-send";
import { useTranslations } from "@/lib/i18n/words";
import { activityPath } from "./links";
import styles from "./step-form.module.css";
import type { PressedStep, Stepped } from "./stepped";

const PRESETS = ["link", "duplicate", "outlet", "date"] as const;

/** Before a step is taken: what it does, and why it is taken where that has to be said; what is typed is kept. */
export function StepForm({
  id,
  version,
  step,
  does,
  asksWhy,
  action,
  close,
  onTaken,
  nextHref = activityPath(id),
}: {
  id: string;
  version: number;
  step: PressedStep;
  /** What taking it changes. */
  does: string;
  asksWhy: boolean;
  action: Action<Stepped>;
  close: () => void;
  onTaken: (data: Stepped) => void;
  /** Where it leads. */
  nextHref?: string;
}) {
  const t = useTranslations("activities.steps");
  return (
    <KeptForm
      action={action}
      draftKey={`${step}:${id}`}
      nextHref={() => nextHref}
      onSaved={(data) => {
        close();
        onTaken(data);
      }}
    >
      <p className={styles.does}>{does}</p>
      {asksWhy ? <Reason presets={step === "withdraw" ? [] : PRESETS} /> : null}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <FormBar>
        <SubmitButton size="normal">{t(`verb.${step}`)}</SubmitButton>
        <Button kind="quiet" onClick={close}>
          {t("cancel")}
        </Button>
      </FormBar>
    </KeptForm>
  );
}

/** One of the usual reasons, or words of one's own. */
function Reason({ presets }: { presets: readonly (typeof PRESETS)[number][] }) {
  const t = useTranslations("activities.steps");
  const { touch } = useForm();
  const { id, value, problem } = useField("reason", "");
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(value);

  function write(words: string) {
    if (area.current) area.current.value = words;
    setText(words);
    touch("reason");
  }

  return (
    <>
      {presets.length > 0 ? (
        <div className={styles.presets}>
          <ChipLine>
            {presets.map((preset) => {
              const words = t(`preset.${preset}`);
              return (
                <Chip key={preset} pressed={text === words} onClick={() => write(words)}>
                  {words}
                </Chip>
              );
            })}
          </ChipLine>
        </div>
      ) : null}
      <Field id={id} label={t("reason")} problem={problem}>
        <PlainTextArea
          id={id}
          name="reason"
          rows={3}
          ref={area}
          defaultValue={value}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </Field>
    </>
  );
}
