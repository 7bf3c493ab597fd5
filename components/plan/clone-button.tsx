"use client";

import { AskedForm } from "@/components/ui/asked-form";
import { Icon } from "@/components/ui/icon";
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
  const years = { source: String(source), year: String(year) };
  return (
    <AskedForm
      button={
        <>
          <Icon name="copy" />
          {t("clone", years)}
        </>
      }
      title={t("clone", years)}
      does={t("cloneDoes", years)}
      submit={t("cloneNow")}
      cancel={t("cancel")}
      action={clone}
      draftKey={`plan-clone:${source}`}
      nextHref={(made) => planPath(made.year)}
      onSaved={() => showToast({ message: t("cloned", years) })}
    >
      <TextField
        name="title"
        label={t("planTitle")}
        defaultValue={title.replaceAll(String(source), String(year))}
        autoComplete="off"
      />
      <input type="hidden" name="source" value={source} />
      <input type="hidden" name="year" value={year} />
    </AskedForm>
  );
}
