"use client";

import { Button } from "@/components/ui/button";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./people.module.css";

/** Something that holds of the federation or does not, as its administrators say. */
export function FederationSwitch({
  of,
  on,
  change,
}: {
  of: "secondStep" | "upperDecides";
  on: boolean;
  change: Action<{ readonly on: boolean }>;
}) {
  const t = useTranslations("locks.switch");
  const { pending, press } = usePress();
  return (
    <Wrap>
      <Section heading={t(`${of}.title`)}>
        <Muted>{t(on ? `${of}.on` : `${of}.off`)}</Muted>
        <div className={styles.verbs}>
          <Button
            aria-disabled={pending || undefined}
            onClick={() =>
              press(change, { on: !on }, (now) => ({
                message: t(now.on ? `${of}.nowOn` : `${of}.nowOff`),
              }))
            }
          >
            {t(on ? `${of}.turnOff` : `${of}.turnOn`)}
          </Button>
        </div>
      </Section>
    </Wrap>
  );
}
