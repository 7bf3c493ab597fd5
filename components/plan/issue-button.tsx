"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
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
  const [asking, ask] = useState(false);
  const said = { year: String(plan.year) };
  return (
    <>
      <Button kind="primary" onClick={() => ask(true)}>
        {t("issue")}
      </Button>
      <Dialog open={asking} close={() => ask(false)} title={t("issueWhich", said)}>
        {asking ? (
          <KeptForm
            action={issue}
            draftKey={`plan-issue:${plan.year}`}
            nextHref={({ year }) => planPath(year)}
            onSaved={() => showToast({ message: t("issuedNow", said) })}
          >
            <p>{t("issueDoes", said)}</p>
            <input type="hidden" name="year" value={plan.year} />
            <input type="hidden" name="version" value={plan.version} />
            <FormBar>
              <SubmitButton size="normal">{t("issueNow")}</SubmitButton>
              <Button kind="quiet" onClick={() => ask(false)}>
                {t("cancel")}
              </Button>
            </FormBar>
          </KeptForm>
        ) : null}
      </Dialog>
    </>
  );
}
