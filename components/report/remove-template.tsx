"use client";

import { Button } from "@/components/ui/button";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import type { KeptTemplate } from "@/lib/domain/report/template";
import { useTranslations } from "@/lib/i18n/words";

/** What is done with a template that is there. */
export interface TemplateActions {
  readonly remove: Action<KeptTemplate>;
  readonly restore: Action<KeptTemplate>;
}

/** Goes back to the standard layout; the toast brings the template back. */
export function RemoveTemplate({
  template: { id, name },
  remove,
  restore,
}: { readonly template: KeptTemplate } & TemplateActions) {
  const t = useTranslations("reportTemplate");
  const { pending, run, press } = usePress();
  const takeAway = () =>
    press(remove, { id }, () => ({
      message: t("removed"),
      act: {
        label: t("undo"),
        run: () => run(restore, { id }, () => ({ message: t("restored", { name }) })),
      },
    }));
  return (
    <Button aria-disabled={pending || undefined} onClick={takeAway}>
      {t("remove")}
    </Button>
  );
}
