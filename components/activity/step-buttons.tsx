"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { FormReply } from "@/components/ui/form-context";
import { showToast } from "@/components/ui/toast-store";
import type { ActivityStatus } from "@/lib/domain/activity";
import type { WorkflowStep } from "@/lib/domain/workflow";
import { ReasonForm } from "./reason-form";

/** Steps that are a press of a button; `edit` is a page. */
export type PressedStep = Exclude<WorkflowStep, "edit">;

interface Stepped {
  readonly id: string;
  readonly version: number;
  readonly status: ActivityStatus;
}

export type StepActions = Readonly<
  Record<PressedStep, (...values: readonly unknown[]) => Promise<FormReply<Stepped>>>
>;

/** The step that takes a step back without a word, where there is one: what needed no review cannot be recalled. */
function backFrom(step: PressedStep, { status }: Stepped): PressedStep | undefined {
  if (step === "submit") return status === "SUBMITTED" ? "recall" : undefined;
  return ({ approve: "reopen", return: "reopen", reject: "reopen", withdraw: "restore" } as const)[
    step as "approve" | "return" | "reject" | "withdraw"
  ];
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
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  /** Null when it was taken, else why not. */
  async function take(step: PressedStep, reason: string | null): Promise<string | null> {
    const reply = await actions[step]({ id, version, ...(reason === null ? {} : { reason }) });
    if (!reply.ok) return reply.errors?.[0]?.message ?? reply.message;
    const back = backFrom(step, reply.data);
    const undo = back && { label: t("undo"), run: () => takeBack(back, reply.data) };
    showToast({ message: t(`done.${step}`), undo });
    router.refresh();
    return null;
  }

  async function takeBack(step: PressedStep, { version: now }: Stepped) {
    const reply = await actions[step]({ id, version: now });
    showToast({ message: reply.ok ? t("undone") : reply.message });
    router.refresh();
  }

  function press(step: PressedStep) {
    if (pending) return;
    startTransition(async () => {
      const refused = await take(step, null).catch(() => t("notSent"));
      if (refused !== null) showToast({ message: refused });
    });
  }

  return steps.map((step) => {
    const kind = step === primary ? "primary" : "outlined";
    return withReason.includes(step) ? (
      <Dialog key={step} trigger={t(`verb.${step}`)} look={{ kind }} title={t(`ask.${step}`)}>
        {(close) => <ReasonForm step={step} take={(reason) => take(step, reason)} close={close} />}
      </Dialog>
    ) : (
      <Button key={step} kind={kind} aria-disabled={pending || undefined} onClick={() => press(step)}>
        {t(`verb.${step}`)}
      </Button>
    );
  });
}
