"use client";

import { AskedForm } from "@/components/ui/asked-form";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import { useTranslations } from "@/lib/i18n/words";
import { TITLE_LENGTH } from "@/lib/records/limits";
import { planPath } from "./links";

/** Begins a plan on a blank page. */
export function BlankButton({ year, begin }: { year: number; begin: Action<{ readonly year: number }> }) {
  const t = useTranslations("plans");
  return (
    <AskedForm
      button={t("blank")}
      title={t("blankTitle")}
      does={t("blankDoes")}
      submit={t("blankNow")}
      cancel={t("cancel")}
      action={begin}
      draftKey="plan-blank"
      nextHref={(made) => planPath(made.year)}
      onSaved={(made) => showToast({ message: t("begun", { year: String(made.year) }) })}
    >
      <TextField
        name="year"
        label={t("year")}
        defaultValue={String(year)}
        narrow
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField name="title" label={t("planTitle")} most={TITLE_LENGTH} autoComplete="off" />
    </AskedForm>
  );
}
