"use client";

import { AskedForm } from "@/components/ui/asked-form";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import type { KeptPlan } from "@/lib/domain/plan";
import { useTranslations } from "@/lib/i18n/words";
import { planPath } from "./links";

/** Puts a draft into force, which is said before it is done. */
export function IssueButton({
  plan,
  issue,
}: {
  plan: Pick<KeptPlan, "year" | "version">;
  issue: Action<{ readonly year: number }>;
}) {
  const t = useTranslations("plans");
  const said = { year: String(plan.year) };
  return (
    <AskedForm
      kind="primary"
      button={t("issue")}
      title={t("issueWhich", said)}
      does={t("issueDoes", said)}
      submit={t("issueNow")}
      cancel={t("cancel")}
      action={issue}
      draftKey={`plan-issue:${plan.year}`}
      nextHref={({ year }) => planPath(year)}
      onSaved={() => showToast({ message: t("issuedNow", said) })}
    >
      <input type="hidden" name="year" value={plan.year} />
      <input type="hidden" name="version" value={plan.version} />
    </AskedForm>
  );
}
