"use client";

import { AskedForm } from "@/components/ui/asked-form";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import type { KeptPlan, KeptTarget, Target } from "@/lib/domain/plan";
import { useTranslations } from "@/lib/i18n/words";
import { planPath } from "./links";
import { SaidFields } from "./save-form";
import { TitleEnField } from "./title-fields";

/**
 * What a target is called in English, beside what it is called. All else of it stays: the reason that a change of an issued
 * plan needs is said for whoever translates.
 */
export function TranslateButton({
  plan,
  target,
  put,
}: {
  plan: Pick<KeptPlan, "year" | "version">;
  target: Target;
  put: Action<KeptTarget>;
}) {
  const t = useTranslations("plans");
  const { code, title, titleEn, sentence } = target;
  return (
    <AskedForm
      kind="quiet"
      size="small"
      button={t("translate")}
      title={t("translateWhich", { code })}
      does={t("translateDoes")}
      submit={t("translateNow")}
      cancel={t("cancel")}
      action={put}
      draftKey={`plan-translate:${plan.year}:${code}`}
      version={plan.version}
      nextHref={() => planPath(plan.year, code)}
      onSaved={() => showToast({ message: t("saved", { code }) })}
    >
      <TitleEnField titleEn={titleEn} />
      {Object.entries({ code, title, sentence: sentence ?? "", reason: t("translateReason") }).map(
        ([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
      <SaidFields plan={plan} tried={target} />
    </AskedForm>
  );
}
