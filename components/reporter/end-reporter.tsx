"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast-store";
import { useTranslations } from "@/lib/i18n/words";
import type { ReporterAction } from "./reporter-form";

/** Ends an appointment: from the day given on, the person is no longer a reporter. */
export function EndReporter({
  end,
  id,
  version,
  fullName,
  here,
  today,
  proposed,
}: {
  end: ReporterAction;
  id: string;
  version: number;
  fullName: string;
  here: string;
  today: string;
  /** The end that the dialog suggests. */
  proposed: string;
}) {
  const t = useTranslations("reporters");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("end")}
      </Button>
      <Dialog open={open} close={() => setOpen(false)} title={t("endTitle", { name: fullName })}>
        {open ? (
          <KeptForm
            action={end}
            draftKey={`end-reporter:${id}`}
            version={version}
            nextHref={() => here}
            onSaved={() => {
              setOpen(false);
              showToast({ message: t("ended") });
              router.refresh();
            }}
          >
            <DateField
              name="ended"
              label={t("endedOn")}
              hint={t("endedHint")}
              today={today}
              defaultValue={proposed}
            />
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={version} />
            <FormBar>
              <SubmitButton>{t("end")}</SubmitButton>
            </FormBar>
          </KeptForm>
        ) : null}
      </Dialog>
    </>
  );
}
