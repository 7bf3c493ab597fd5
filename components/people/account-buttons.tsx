"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import type { Account } from "@/lib/domain/screen/people";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./people.module.css";

/** What can be done with an account that is not one's own. */
export interface AccountActions {
  readonly disable: Action<Account>;
  readonly enable: Action<Account>;
  readonly endSessions: Action<{ readonly ended: number }>;
  readonly endSecondStep: Action<Account>;
}

/** Keeping somebody out and letting them in, signing them out, ending a second step that they lost, another role or unit. */
export function AccountButtons({
  account: { id, name, standing, secondStep },
  placeHref,
  disable,
  enable,
  endSessions,
  endSecondStep,
}: AccountActions & { account: Account; placeHref: string }) {
  const t = useTranslations("people");
  const { pending, run, press } = usePress();
  const busy = pending || undefined;
  const out = standing === "DISABLED";

  const turn = () =>
    press(out ? enable : disable, { id }, () => ({
      message: t(out ? "enabledNow" : "disabledNow", { name }),
      act: {
        label: t("undo"),
        run: () => run(out ? disable : enable, { id }, () => ({ message: t("undone") })),
      },
    }));

  return (
    <div className={styles.verbs}>
      <ButtonLink href={placeHref}>{t("place")}</ButtonLink>
      {out ? null : (
        <Button
          aria-disabled={busy}
          onClick={() =>
            press(endSessions, { id }, ({ ended }) => ({ message: t("signedOut", { name, count: ended }) }))
          }
        >
          {t("signOut")}
        </Button>
      )}
      {secondStep ? (
        <Button
          aria-disabled={busy}
          onClick={() => press(endSecondStep, { id }, () => ({ message: t("secondStepEnded", { name }) }))}
        >
          {t("endSecondStep")}
        </Button>
      ) : null}
      <Button aria-disabled={busy} onClick={turn}>
        {t(out ? "enable" : "disable")}
      </Button>
    </div>
  );
}
