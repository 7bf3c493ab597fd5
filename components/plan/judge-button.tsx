"use client";

import { LinkButton } from "@/components/ui/link-button";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import { useTranslations } from "@/lib/i18n/words";

/** Says of a passage that it is no target, or that it may be one after all. */
export function JudgeButton({
  year,
  document,
  start,
  dropped,
  judge,
}: {
  year: number;
  document: string;
  start: number;
  dropped: boolean;
  judge: Action<{ readonly start: number }>;
}) {
  const t = useTranslations("planDocuments");
  const { press, run } = usePress();
  const said = { year: String(year), document, start };
  const undo = () => run(judge, { ...said, dropped: !dropped }, () => ({ message: t("again") }));
  return (
    <LinkButton
      onClick={() =>
        press(judge, { ...said, dropped }, () => ({
          message: t(dropped ? "wasDropped" : "again"),
          ...(dropped ? { act: { label: t("undo"), run: undo } } : {}),
        }))
      }
    >
      {t(dropped ? "drop" : "look")}
    </LinkButton>
  );
}
