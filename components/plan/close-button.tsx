"use client";

import { AskedForm } from "@/components/ui/asked-form";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import type { KeptPlan } from "@/lib/domain/plan";
import { useTranslations } from "@/lib/i18n/words";
import { planPath } from "./links";

/** Closes an issued plan for good, which is said before it is done. */
export function CloseButton({
  plan,
  close,
}: {
  plan: Pick<KeptPlan, "year" | "version">;
  close: Action<{ readonly year: number }>;
}) {
  const t = useTranslations("plans");
  const said = { year: String(plan.year) };
  return (
    <AskedForm
      kind="quiet"
      button={t("close")}
      title={t("closeWhich", said)}
      does={t("closeDoes", said)}
      submit={t("closeNow")}
      cancel={t("cancel")}
      action={close}
      draftKey={`plan-close:${plan.year}`}
      nextHref={({ year }) => planPath(year)}
      onSaved={() => showToast({ message: t("closedNow", said) })}
    >
      <input type="hidden" name="year" value={plan.year} />
      <input type="hidden" name="version" value={plan.version} />
    </AskedForm>
  );
}
