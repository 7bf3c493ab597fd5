"use client";

import { AskedForm } from "@/components/ui/asked-form";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import { useTranslations } from "@/lib/i18n/words";
import { PROSE_LENGTH } from "@/lib/records/limits";

/** Reopens a period, which has to be said why. */
export function ReopenButton({
  id,
  name,
  reopen,
}: {
  id: string;
  /** What is reopened, in words. */
  name: string;
  reopen: Action<unknown>;
}) {
  const t = useTranslations("locks");
  return (
    <AskedForm
      kind="quiet"
      button={t("reopen")}
      title={t("reopenWhich", { name })}
      does={t("reopenDoes")}
      submit={t("reopenNow")}
      cancel={t("cancel")}
      action={reopen}
      draftKey={`reopen:${id}`}
      nextHref={() => "/settings"}
      onSaved={() => showToast({ message: t("reopenedNow", { name }) })}
    >
      <TextArea name="reason" label={t("reason")} most={PROSE_LENGTH} rows={3} />
      <input type="hidden" name="id" value={id} />
    </AskedForm>
  );
}
