"use client";

import { AskedForm } from "@/components/ui/asked-form";
import { DateField } from "@/components/ui/date-field";
import { showToast } from "@/components/ui/toast-store";
import { usePress } from "@/components/ui/use-press";
import { dayAfter } from "@/components/ui/use-today";
import { useTranslations } from "@/lib/i18n/words";
import type { ReporterAction } from "./reporter-form";

/** Ends an appointment: from the day given on, the person is no longer a reporter. The toast takes that back. */
export function EndReporter({
  end,
  edit,
  id,
  version,
  fullName,
  appointed,
  ended,
  short,
  here,
  today,
}: {
  end: ReporterAction;
  edit: ReporterAction;
  id: string;
  version: number;
  fullName: string;
  appointed: string;
  /** Null = no end is known. */
  ended: string | null;
  /** What the unit would lack without this one; null where it would lack nothing. */
  short: string | null;
  here: string;
  today: string;
}) {
  const t = useTranslations("reporters");
  const { run } = usePress();
  // An appointment ends after it began (compliance.md §1): one of today tomorrow.
  const first = dayAfter(appointed, 1);

  function announce(saved: { readonly id: string; readonly version: number }) {
    const undo = () => run(edit, { ...saved, ended }, () => ({ message: t("endUndone") }));
    showToast({ message: t("ended"), act: { label: t("undo"), run: undo } });
  }

  return (
    <AskedForm
      size="small"
      button={t("end")}
      title={t("endTitle", { name: fullName })}
      does={short === null ? t("endDoes") : `${t("endDoes")} ${short}`}
      submit={t("end")}
      cancel={t("cancel")}
      action={end}
      draftKey={`end-reporter:${id}`}
      version={version}
      nextHref={() => here}
      onSaved={({ id: of, version: now }) => announce({ id: of, version: now })}
    >
      <DateField
        name="ended"
        label={t("endedOn")}
        today={today}
        defaultValue={ended ?? (first > today ? first : today)}
        takes={(day) => day >= first}
      />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </AskedForm>
  );
}
