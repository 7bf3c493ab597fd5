"use client";

import { useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Menu, MenuItem, MenuLink } from "@/components/ui/menu";
import { showToast, type Toast } from "@/components/ui/toast-store";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import type { OfferedSteps } from "@/lib/domain/screen/activity-steps";
import type { WorkflowStep } from "@/lib/domain/workflow";
import { useTranslations } from "@/lib/i18n/words";
import { activityEditPath } from "./links";
import { StepForm } from "./step-form";
import type { PressedStep, Stepped } from "./stepped";

export type StepActions = Readonly<Record<PressedStep, Action<Stepped>>>;

const BACK: Partial<Record<PressedStep, PressedStep>> = {
  approve: "reopen",
  return: "reopen",
  reject: "reopen",
  withdraw: "restore",
  recall: "submit",
};

/** The step that takes a step back without a word, where there is one: what needed no review cannot be recalled. */
function backFrom(step: PressedStep, { status }: Stepped): PressedStep | undefined {
  if (step === "submit") return status === "SUBMITTED" ? "recall" : undefined;
  return BACK[step];
}

/**
 * What the reader can do with an activity now: one button, the rest under one menu. What takes something away, or has to
 * say why, says first what it does. Each step says what it did and how it is undone.
 */
export function StepButtons({
  id,
  version,
  offered: { primary, menu },
  withReason,
  withdrawal,
  actions,
}: {
  id: string;
  version: number;
  offered: OfferedSteps;
  withReason: readonly WorkflowStep[];
  /** What a withdrawal does to the figures. */
  withdrawal: string;
  actions: StepActions;
}) {
  const t = useTranslations("activities.steps");
  const { pending, run, press } = usePress();
  const [asking, ask] = useState<PressedStep | null>(null);

  function done(step: PressedStep, data: Stepped): Toast {
    const back = backFrom(step, data);
    return {
      message: t(`done.${step}`),
      act: back && { label: t("undo"), run: () => takeBack(back, data) },
    };
  }

  function takeBack(step: PressedStep, { version: now }: Stepped) {
    return run(actions[step], { id, version: now }, () => ({ message: t("undone") }));
  }

  function choose(step: PressedStep) {
    if (step === "withdraw" || withReason.includes(step)) ask(step);
    else press(actions[step], { id, version }, (data) => done(step, data));
  }

  return (
    <>
      {menu.length > 0 ? (
        <Menu label={t("more")}>
          {menu.map((step) =>
            step === "edit" ? (
              <MenuLink key={step} href={activityEditPath(id)} label={t(step)} hint={t(`does.${step}`)} />
            ) : (
              <MenuItem
                key={step}
                label={t(`verb.${step}`)}
                hint={t(`does.${step}`)}
                onClick={() => choose(step)}
              />
            ),
          )}
        </Menu>
      ) : null}
      <Primary id={id} step={primary} pending={pending} choose={choose} />
      <Dialog open={asking !== null} close={() => ask(null)} title={asking ? t(`ask.${asking}`) : ""}>
        {asking === null ? null : (
          <StepForm
            key={asking}
            id={id}
            version={version}
            step={asking}
            does={asking === "withdraw" ? withdrawal : t(`does.${asking}`)}
            asksWhy={withReason.includes(asking)}
            action={actions[asking]}
            close={() => ask(null)}
            onTaken={(data) => showToast(done(asking, data))}
          />
        )}
      </Dialog>
    </>
  );
}

function Primary({
  id,
  step,
  pending,
  choose,
}: {
  id: string;
  step: WorkflowStep | null;
  pending: boolean;
  choose: (step: PressedStep) => void;
}) {
  const t = useTranslations("activities.steps");
  if (step === null) return null;
  if (step === "edit")
    return (
      <ButtonLink kind="primary" href={activityEditPath(id)}>
        {t("edit")}
      </ButtonLink>
    );
  return (
    <Button kind="primary" aria-disabled={pending || undefined} onClick={() => choose(step)}>
      {t(`verb.${step}`)}
    </Button>
  );
}
