"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
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
  const [asking, ask] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => ask(true)}>
        {t("reopen")}
      </Button>
      <Dialog open={asking} close={() => ask(false)} title={t("reopenWhich", { name })}>
        {asking ? (
          <KeptForm
            action={reopen}
            draftKey={`reopen:${id}`}
            nextHref={() => "/settings"}
            onSaved={() => {
              ask(false);
              showToast({ message: t("reopenedNow", { name }) });
            }}
          >
            <p>{t("reopenDoes")}</p>
            <TextArea name="reason" label={t("reason")} most={PROSE_LENGTH} rows={3} />
            <input type="hidden" name="id" value={id} />
            <FormBar>
              <SubmitButton size="normal">{t("reopenNow")}</SubmitButton>
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
