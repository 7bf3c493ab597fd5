"use client";

import { useLocale } from "next-intl";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import { formatPeriod } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** Closes a period of the whole federation, or of a unit with all below it. */
export function CloseForm({
  unit,
  periods,
  close,
}: {
  /** Code; null = the whole federation. */
  unit: string | null;
  periods: readonly string[];
  close: Action<{ readonly period: string }>;
}) {
  const t = useTranslations("locks");
  const language = useLocale();
  return (
    <KeptForm
      action={close}
      draftKey={`lock:${unit ?? ""}`}
      nextHref={() => "/settings"}
      onSaved={({ period }) =>
        showToast({ message: t("closedNow", { period: formatPeriod(period, language) }) })
      }
    >
      <SelectField
        name="period"
        label={t("period")}
        options={periods.map((period) => ({ value: period, label: formatPeriod(period, language) }))}
        placeholder={t("choosePeriod")}
        hint={t("periodHint")}
      />
      <TextField name="reason" label={t("reason")} optional maxLength={1_000} autoComplete="off" />
      {unit === null ? null : <input type="hidden" name="unit" value={unit} />}
      <FormBar>
        <SubmitButton>{t("close")}</SubmitButton>
      </FormBar>
    </KeptForm>
  );
}
