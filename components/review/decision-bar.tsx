"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useState } from "react";
import type { StepActions } from "@/components/activity/step-buttons";
import { StepForm } from "@/components/activity/step-form";
import type { Stepped } from "@/components/activity/stepped";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { showToast, type Toast } from "@/components/ui/toast-store";
import { usePress } from "@/components/ui/use-press";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./inbox.module.css";

const MOVING = [["J K", "keyMove"]] as const;
/** Of what the reader decides on. */
const DECIDING = [
  ["D", "keyApprove"],
  ["T", "keyReturn"],
  ["X", "keyTick"],
  ["Enter", "keyOpen"],
] as const;

/** What is decided on what is open; returning asks why, in place. Both are undone from the toast. */
export function DecisionBar({
  id,
  version,
  decidable,
  bar,
  primary,
  next,
  listHref,
  actions,
  onDecided,
}: {
  id: string;
  version: number;
  decidable: boolean;
  bar: RefObject<HTMLDivElement | null>;
  /** Nothing is ticked: the filled button is here. */
  primary: boolean;
  next: (() => void) | null;
  listHref: string;
  actions: Pick<StepActions, "approve" | "return" | "reopen">;
  onDecided: () => void;
}) {
  const t = useTranslations("review");
  const steps = useTranslations("activities.steps");
  const router = useRouter();
  const { pending, run, press } = usePress();
  const [returning, askWhy] = useState(false);

  function done(step: "approve" | "return", { version: now }: Stepped): Toast {
    const undo = () => run(actions.reopen, { id, version: now }, () => ({ message: steps("undone") }));
    return { message: steps(`done.${step}`), act: { label: t("undo"), run: undo } };
  }

  function approve() {
    press(actions.approve, { id, version }, (data) => {
      onDecided();
      return done("approve", data);
    });
  }

  if (returning)
    return (
      <section className={styles.return} aria-label={steps("ask.return")}>
        <h3>{t("whyReturn")}</h3>
        <StepForm
          id={id}
          version={version}
          step="return"
          does={steps("does.return")}
          asksWhy
          action={actions.return}
          close={() => askWhy(false)}
          onTaken={(data) => {
            showToast(done("return", data));
            router.refresh();
          }}
          nextHref={listHref}
        />
      </section>
    );
  return (
    <div className={styles.bar} ref={bar}>
      {decidable ? (
        <>
          <Button
            kind={primary ? "primary" : "outlined"}
            data-key="approve"
            aria-disabled={pending || undefined}
            onClick={approve}
          >
            <Icon name="check" />
            {steps("verb.approve")}
          </Button>
          <Button data-key="return" onClick={() => askWhy(true)}>
            {t("return")}
          </Button>
        </>
      ) : null}
      {next ? (
        <span className={styles.next}>
          <Button kind="quiet" onClick={next}>
            {t("next")}
          </Button>
        </span>
      ) : null}
      <p className={styles.keys}>
        <b>{t("keys")}</b>
        {[...MOVING, ...(decidable ? DECIDING : [])].map(([keys, words]) => (
          <span key={words}>
            {keys.split(" ").map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{" "}
            {t(words)}
          </span>
        ))}
        <span>{t("keysWhere")}</span>
      </p>
    </div>
  );
}
