"use client";

import { AskedForm } from "@/components/ui/asked-form";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-store";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import type { KeptPlan, KeptTarget, Target } from "@/lib/domain/plan";
import type { TargetPassage } from "@/lib/domain/plan-document/document";
import { useTranslations } from "@/lib/i18n/words";
import { ChangeDay } from "./change-day";
import { planPath } from "./links";

/** Takes a target out of a plan, which can be undone: it is put back as it was. */
export function RemoveButton({
  plan: { year, version, status },
  target: { code, ownType: _, amended: __, ...said },
  passage,
  today,
  remove,
  add,
}: {
  plan: Pick<KeptPlan, "year" | "version" | "status">;
  target: Target;
  /** Where in the plan's text it comes from. */
  passage: TargetPassage | undefined;
  today: string;
  remove: Action<KeptTarget>;
  add: Action<KeptTarget>;
}) {
  const t = useTranslations("plans");
  const { run } = usePress();
  const issued = status !== "DRAFT";
  const undo = () => {
    const target = {
      ...{ year: String(year), code, ...said },
      ...(passage && { document: passage.document, passageStart: passage.start, passageEnd: passage.end }),
      ...(issued && { reason: t("undoReason") }),
    };
    return run(add, target, () => ({ message: t("putBack", { code }) }));
  };
  return (
    <AskedForm
      kind="quiet"
      button={t("remove")}
      title={t("removeWhich", { code })}
      does={t(issued ? "removeDoesIssued" : "removeDoes")}
      submit={t("removeNow")}
      cancel={t("cancel")}
      action={remove}
      draftKey={`plan-remove:${year}:${code}`}
      nextHref={() => planPath(year)}
      onSaved={() => showToast({ message: t("removed", { code }), act: { label: t("undo"), run: undo } })}
    >
      {issued ? (
        <>
          <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} />
          <ChangeDay today={today} />
        </>
      ) : null}
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="code" value={code} />
    </AskedForm>
  );
}
