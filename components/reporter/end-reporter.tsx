"use client";

import { AskedForm } from "@/components/ui/asked-form";
import { DateField } from "@/components/ui/date-field";
import { showToast } from "@/components/ui/toast-store";
import { useTranslations } from "@/lib/i18n/words";
import type { ReporterAction } from "./reporter-form";

/** Ends an appointment: from the day given on, the person is no longer a reporter. */
export function EndReporter({
  end,
  id,
  version,
  fullName,
  here,
  today,
  proposed,
}: {
  end: ReporterAction;
  id: string;
  version: number;
  fullName: string;
  here: string;
  today: string;
  /** The end that the dialog suggests. */
  proposed: string;
}) {
  const t = useTranslations("reporters");
  return (
    <AskedForm
      size="small"
      button={t("end")}
      title={t("endTitle", { name: fullName })}
      does={t("endDoes")}
      submit={t("end")}
      cancel={t("cancel")}
      action={end}
      draftKey={`end-reporter:${id}`}
      version={version}
      nextHref={() => here}
      onSaved={() => showToast({ message: t("ended") })}
    >
      <DateField name="ended" label={t("endedOn")} today={today} defaultValue={proposed} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </AskedForm>
  );
}
