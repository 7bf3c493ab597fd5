"use client";

import { useEffect, useEffectEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormBar } from "@/components/ui/form-bar";
import { useTranslations } from "@/lib/i18n/words";

/** Asks before what waits to be sent is dropped; once all has been sent meanwhile, there is nothing to ask. */
export function DropUnsent({ count, stay, drop }: { count: number; stay: () => void; drop: () => void }) {
  const t = useTranslations("ui.outbox");
  const withdraw = useEffectEvent(stay);
  useEffect(() => {
    if (count === 0) withdraw();
  }, [count]);
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
