"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormBar } from "@/components/ui/form-bar";
import { useTranslations } from "@/lib/i18n/words";

/** Asks before what waits to be sent is dropped. */
export function DropUnsent({ count, stay, drop }: { count: number; stay: () => void; drop: () => void }) {
  const t = useTranslations("ui.outbox");
  return (
    <Dialog open close={stay} title={t("signOutTitle", { count })}>
      <p>{t("signOutBody")}</p>
      <FormBar>
        <Button kind="primary" onClick={stay}>
          {t("stay")}
        </Button>
        <Button onClick={drop}>{t("drop")}</Button>
      </FormBar>
    </Dialog>
  );
}
