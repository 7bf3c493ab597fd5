"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormBar } from "@/components/ui/form-bar";
import { Icon } from "@/components/ui/icon";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import { useTranslations } from "@/lib/i18n/words";
import { planPath } from "./links";

/** Copies a plan to another year, as a draft. */
export function CloneButton({
  source,
  year,
  title,
  clone,
}: {
  source: number;
  year: number;
  title: string;
  clone: Action<{ readonly year: number }>;
}) {
  const t = useTranslations("plans");
  const [asking, ask] = useState(false);
  const years = { source: String(source), year: String(year) };
  return (
    <>
      <Button onClick={() => ask(true)}>
        <Icon name="copy" />
        {t("clone", years)}
      </Button>
      <Dialog open={asking} close={() => ask(false)} title={t("clone", years)}>
        {asking ? (
          <KeptForm
            action={clone}
            draftKey={`plan-clone:${source}`}
            nextHref={(made) => planPath(made.year)}
            onSaved={() => showToast({ message: t("cloned", years) })}
          >
            <p>{t("cloneDoes", years)}</p>
            <TextField
              name="title"
              label={t("planTitle")}
              defaultValue={title.replaceAll(String(source), String(year))}
              autoComplete="off"
            />
            <input type="hidden" name="source" value={source} />
            <input type="hidden" name="year" value={year} />
            <FormBar>
              <SubmitButton size="normal">{t("cloneNow")}</SubmitButton>
              <Button kind="quiet" onClick={() => ask(false)}>
                {t("cancel")}
              </Button>
            </FormBar>
          </KeptForm>
        ) : null}
      </Dialog>
    </>
  );
}
