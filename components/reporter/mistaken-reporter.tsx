"use client";

import { Button } from "@/components/ui/button";
import { usePress } from "@/components/ui/use-press";
import { useTranslations } from "@/lib/i18n/words";
import type { ReporterAction } from "./reporter-form";

/** Takes back an appointment that never was, such as one under a wrong name; the toast brings it back. */
export function MistakenReporter({
  id,
  version,
  withdraw,
  restore,
}: {
  id: string;
  version: number;
  withdraw: ReporterAction;
  restore: ReporterAction;
}) {
  const t = useTranslations("reporters");
  const { pending, run, press } = usePress();

  const bringBack = (at: number) => run(restore, { id, version: at }, () => ({ message: t("restored") }));

  function takeBack() {
    press(withdraw, { id, version }, (now) => ({
      message: t("withdrawn"),
      act: { label: t("undo"), run: () => bringBack(now.version) },
    }));
  }

  return (
    <Button kind="quiet" size="small" aria-disabled={pending || undefined} onClick={takeBack}>
      {t("mistaken")}
    </Button>
  );
}
