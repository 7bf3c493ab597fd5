"use client";

import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { useCopy } from "@/components/ui/use-copy";
import type { Action } from "@/components/ui/use-send";
import { useTranslations } from "@/lib/i18n/words";
import { PlainForm } from "./plain-form";
import styles from "./second-step.module.css";

interface Told {
  readonly codes: readonly string[];
}

export type ProveAction = Action<Told>;

/** Proves a secret that was just shown; in the form's place then stand the codes to fall back on, told once. */
export function ProvingForm({ action, children }: { action: ProveAction; children: ReactNode }) {
  return (
    <PlainForm action={action} done={(told) => <Codes {...told} />}>
      {children}
    </PlainForm>
  );
}

function Codes({ codes }: Told) {
  const t = useTranslations("secondStep");
  const copy = useCopy();
  return (
    <Section heading={t("done")}>
      <Muted className={styles.lead}>{t("codesLead")}</Muted>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={styles.verbs}>
        <ButtonLink kind="primary" href="/">
          {t("kept")}
        </ButtonLink>
        <Button onClick={() => void copy(codes.join("\n"), t("copied"))}>
          <Icon name="copy" />
          {t("copy")}
        </Button>
      </div>
    </Section>
  );
}
