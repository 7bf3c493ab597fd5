"use client";

import { AskedForm } from "@/components/ui/asked-form";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import type { KeptOverride, KeptPlan, OverrideProposal } from "@/lib/domain/plan";
import type { ListedProposal } from "@/lib/domain/screen/overrides";
import { useTranslations } from "@/lib/i18n/words";
import { ChangeDay } from "./change-day";
import { overridesPath } from "./links";

/** How a proposal is decided. */
export interface ProposalActions {
  readonly approve: Action<KeptOverride>;
  readonly reject: Action<OverrideProposal>;
}

/** Takes a proposal, from a day on, or does not, and says why. */
export function ProposalButtons({
  plan: { year, version },
  proposal: { id, unitName, target },
  today,
  approve,
  reject,
}: {
  plan: Pick<KeptPlan, "year" | "version">;
  proposal: ListedProposal;
  today: string;
} & ProposalActions) {
  const t = useTranslations("overrides");
  const said = { unit: unitName, target };
  const pointer = (
    <>
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="id" value={id} />
    </>
  );
  return (
    <>
      <AskedForm
        button={t("approve")}
        title={t("approveWhich", said)}
        does={t("approveDoes")}
        submit={t("approveNow")}
        cancel={t("cancel")}
        action={approve}
        draftKey={`proposal-approve:${id}`}
        nextHref={() => overridesPath(year)}
        onSaved={() => showToast({ message: t("approvedNow", said) })}
      >
        <ChangeDay today={today} />
        <input type="hidden" name="version" value={version} />
        {pointer}
      </AskedForm>
      <AskedForm
        kind="quiet"
        button={t("reject")}
        title={t("rejectWhich", said)}
        does={t("rejectDoes")}
        submit={t("rejectNow")}
        cancel={t("cancel")}
        action={reject}
        draftKey={`proposal-reject:${id}`}
        nextHref={() => overridesPath(year)}
        onSaved={() => showToast({ message: t("rejectedNow", said) })}
      >
        <TextArea name="note" label={t("note")} rows={2} />
        {pointer}
      </AskedForm>
    </>
  );
}
