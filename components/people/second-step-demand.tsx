"use client";

import { Button } from "@/components/ui/button";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./people.module.css";

/** Whether the federation demands of its administrators that they sign in in two steps. */
export function SecondStepDemand({
  demanded,
  change,
}: {
  demanded: boolean;
  change: Action<{ readonly demanded: boolean }>;
}) {
  const t = useTranslations("locks");
  const { pending, press } = usePress();
  return (
    <Wrap>
      <Section heading={t("secondStep")}>
        <Muted>{t(demanded ? "secondStepOn" : "secondStepOff")}</Muted>
        <div className={styles.verbs}>
          <Button
            aria-disabled={pending || undefined}
            onClick={() =>
              press(change, { demanded: !demanded }, (now) => ({
                message: t(now.demanded ? "demandedNow" : "demandedNoMore"),
              }))
            }
          >
            {t(demanded ? "demandNoMore" : "demand")}
          </Button>
        </div>
      </Section>
    </Wrap>
  );
}
