"use client";

import { AskedForm } from "@/components/ui/asked-form";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-store";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import type { KeptOverride, KeptPlan } from "@/lib/domain/plan";
import type { ListedOverride } from "@/lib/domain/screen/overrides";
import { useTranslations } from "@/lib/i18n/words";
import { ChangeDay } from "./change-day";
import { overridesPath } from "./links";

/** Ends a unit's exception, which is said before it is done; the toast asks it of the unit again. */
export function EndOverride({
  plan: { year, version, status },
  listed: { unit, unitName, target, required, waived, reason },
  today,
  put,
  end,
}: {
  plan: Pick<KeptPlan, "year" | "version" | "status">;
  listed: ListedOverride;
  today: string;
  put: Action<KeptOverride>;
  end: Action<KeptOverride>;
}) {
  const t = useTranslations("overrides");
  const said = { unit: unitName, target };
  const { run } = usePress();

  function announce({ version: now }: KeptOverride) {
    const again = { year: String(year), unit, target, version: now, required, waived, from: today };
    const back = () =>
      run(put, { ...again, reason: reason ?? t("endedByMistake") }, () => ({ message: t("saved", said) }));
    showToast({ message: t("ended", said), act: { label: t("undo"), run: back } });
  }

  return (
    <AskedForm
      kind="quiet"
      button={t("end")}
      title={t("endWhich", said)}
      does={t("endDoes")}
      submit={t("endNow")}
      cancel={t("cancel")}
      action={end}
      draftKey={`override-end:${year}:${unit}:${target}`}
      nextHref={() => overridesPath(year)}
      onSaved={announce}
    >
      {status === "DRAFT" ? null : (
        <>
          <TextArea name="reason" label={t("reason")} rows={2} />
          <ChangeDay today={today} />
        </>
      )}
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="unit" value={unit} />
      <input type="hidden" name="target" value={target} />
    </AskedForm>
  );
}
