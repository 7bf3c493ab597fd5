"use client";

import { useLocale } from "next-intl";
import { address } from "@/components/compliance/links";
import { ButtonLink } from "@/components/ui/button";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import type { KeptLock } from "@/lib/domain/lock";
import type { Closing } from "@/lib/domain/screen/settings";
import type { RecordableUnit } from "@/lib/domain/screen/unit-choice";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { formatPeriod } from "@/lib/period";
import { PROSE_LENGTH } from "@/lib/records/limits";

/** Asks whether a period is to be closed, of the whole federation or of a unit with all below it, and says what that does. */
export function CloseForm({
  unit,
  closing: { period, waiting },
  close,
  reopen,
}: {
  /** Null = the whole federation. */
  unit: RecordableUnit | null;
  closing: Closing;
  close: Action<KeptLock>;
  reopen: Action<unknown>;
}) {
  const t = useTranslations("locks");
  const language = useLocale();
  const { run } = usePress();
  const named = formatPeriod(period, language);
  const whom = unit === null ? t("everybody") : t("unitAndBelow", { unit: unit.name });
  const undo = ({ id }: KeptLock) =>
    run(reopen, { id, reason: t("undoReason") }, () => ({ message: t("reopenedNow", { name: named }) }));
  return (
    <KeptForm
      action={close}
      draftKey={`lock:${unit?.code ?? ""}:${period}`}
      nextHref={() => "/settings"}
      onSaved={(lock) =>
        showToast({
          message: t("closedNow", { period: named, whom }),
          act: { label: t("undo"), run: () => undo(lock) },
        })
      }
    >
      <Note kind="warn" title={t("closeWhich", { period: named, whom })}>
        {t("closeDoes")} {t("closeWaiting", { waiting: formatNumber(waiting, language), n: waiting })}
      </Note>
      <TextField name="reason" label={t("reason")} optional most={PROSE_LENGTH} autoComplete="off" />
      <input type="hidden" name="period" value={period} />
      {unit === null ? null : <input type="hidden" name="unit" value={unit.code} />}
      <FormBar>
        <SubmitButton>{t("closeNow", { period: named, whom })}</SubmitButton>
        <ButtonLink kind="quiet" href={address("/settings", { unit: unit?.code })}>
          {t("cancel")}
        </ButtonLink>
      </FormBar>
    </KeptForm>
  );
}
