"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Toast } from "@/components/ui/toast-store";
import { refusalWords, usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import type { ActivityStatus } from "@/lib/domain/activity";
import type { WorkflowStep } from "@/lib/domain/workflow";
import { useTranslations } from "@/lib/i18n/words";
import { ReasonForm } from "./reason-form";

/** Steps that are a press of a button; `edit` is a page. */
export type PressedStep = Exclude<WorkflowStep, "edit">;

interface Stepped {
  readonly id: string;
  readonly version: number;
  readonly status: ActivityStatus;
}

export type StepActions = Readonly<Record<PressedStep, Action<Stepped>>>;

const BACK: Partial<Record<PressedStep, PressedStep>> = {
  approve: "reopen",
  return: "reopen",
  reject: "reopen",
  withdraw: "restore",
};

/** The step that takes a step back without a word, where there is one: what needed no review cannot be recalled. */
function backFrom(step: PressedStep, { status }: Stepped): PressedStep | undefined {
  if (step === "submit") return status === "SUBMITTED" ? "recall" : undefined;
  return BACK[step];
}

/** What the reader can do with an activity now; each step says what it did and how it is undone. */
export function StepButtons({
  id,
  version,
  steps,
  withReason,
  primary,
  actions,
}: {
  id: string;
  version: number;
  steps: readonly PressedStep[];
  withReason: readonly WorkflowStep[];
  /** The screen's one filled button, if a step is it. */
  primary: WorkflowStep | null;
  actions: StepActions;
}) {
  const t = useTranslations("activities.steps");
  const { pending, act, run, press } = usePress();

  function done(step: PressedStep) {
    return (data: Stepped): Toast => {
      const back = backFrom(step, data);
      return {
        message: t(`done.${step}`),
        act: back && { label: t("undo"), run: () => takeBack(back, data) },
      };
    };
  }

  function takeBack(step: PressedStep, { version: now }: Stepped) {
    return run(actions[step], { id, version: now }, () => ({ message: t("undone") }));
  }

  /** Null when it was taken, else why not. */
  async function take(step: PressedStep, reason: string): Promise<string | null> {
    const reply = await act(actions[step], { id, version, reason }, done(step));
    return reply.ok ? null : refusalWords(reply);
  }

  return steps.map((step) => {
    const kind = step === primary ? "primary" : "outlined";
    return withReason.includes(step) ? (
      <Dialog key={step} trigger={t(`verb.${step}`)} look={{ kind }} title={t(`ask.${step}`)}>
        {(close) => <ReasonForm step={step} take={(reason) => take(step, reason)} close={close} />}
      </Dialog>
    ) : (
      <Button
        key={step}
        kind={kind}
        aria-disabled={pending || undefined}
        onClick={() => press(actions[step], { id, version }, done(step))}
      >
        {t(`verb.${step}`)}
      </Button>
    );
  });
}
