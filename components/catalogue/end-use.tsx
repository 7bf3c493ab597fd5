"use client";

import { AskedForm } from "@/components/ui/asked-form";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { usePress } from "@/components/ui/use-press";
import { useTranslations } from "@/lib/i18n/words";
import { Pointer } from "./entry-form";
import { CATALOGUE, type EntryAction, type EntryAt } from "./links";

/** Ends the use of an entry, after saying what that does to what stands on it. */
export function EndUse({ at, standing, edit }: { at: EntryAt; standing: string; edit: EntryAction }) {
  const t = useTranslations("catalogue");
  const { run } = usePress();
  const resume = ({ code, version, name }: EntryAt) =>
    run(edit, { code, version, inUse: true }, () => ({ message: t("switchedOn", { name }) }));
  return (
    <AskedForm
      kind="quiet"
      button={t("switchOff")}
      title={t("switchOffWhich", { name: at.name })}
      does={t("switchOffDoes", { standing })}
      submit={t("switchOffNow")}
      cancel={t("cancel")}
      action={edit}
      draftKey={`catalogue-off:${at.code}`}
      nextHref={() => CATALOGUE}
      onSaved={(entry) =>
        showToast({
          message: t("switchedOff", { name: entry.name }),
          act: { label: t("undo"), run: () => resume(entry) },
        })
      }
    >
      <Pointer at={at} />
      <input type="hidden" name="inUse" value="false" />
    </AskedForm>
  );
}

/** Resumes it. */
export function ResumeUse({ at: { code, name, version }, edit }: { at: EntryAt; edit: EntryAction }) {
  const t = useTranslations("catalogue");
  const { pending, press, run } = usePress();
  const end = (entry: EntryAt) =>
    run(edit, { code, version: entry.version, inUse: false }, () => ({
      message: t("switchedOff", { name }),
    }));
  return (
    <Button
      kind="quiet"
      aria-disabled={pending || undefined}
      onClick={() =>
        press(edit, { code, version, inUse: true }, (entry) => ({
          message: t("switchedOn", { name }),
          act: { label: t("undo"), run: () => end(entry) },
        }))
      }
    >
      {t("switchOn")}
    </Button>
  );
}
