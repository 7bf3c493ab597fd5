"use client";

import { AskedForm } from "@/components/ui/asked-form";
import { Icon } from "@/components/ui/icon";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import type { KeptReorganisation } from "@/lib/domain/reorganisation/kept";
import { useTranslations } from "@/lib/i18n/words";
import { PROSE_LENGTH } from "@/lib/records/limits";
import { reorganisationPath } from "./links";

/** Takes a reorganisation back, which has to be said why. */
export function TakeBackButton({
  id,
  what,
  undo,
}: {
  id: string;
  what: string;
  undo: Action<KeptReorganisation>;
}) {
  const t = useTranslations("reorganisations");
  return (
    <AskedForm
      button={
        <>
          <Icon name="undo-2" />
          {t("undo")}
        </>
      }
      title={t("undoWhich", { what })}
      does={t("undoDoes")}
      submit={t("undoNow")}
      cancel={t("cancel")}
      action={undo}
      draftKey={`reorganisation-undo:${id}`}
      nextHref={() => reorganisationPath(id)}
      onSaved={() => showToast({ message: t("undoneNow") })}
    >
      <TextArea name="reason" label={t("reason")} most={PROSE_LENGTH} rows={2} />
      <input type="hidden" name="id" value={id} />
    </AskedForm>
  );
}
