"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { showToast } from "@/components/ui/toast-store";
import { useReload } from "@/components/ui/use-going";
import { refusalWords } from "@/components/ui/use-press";
import { type Action, useSend } from "@/components/ui/use-send";
import type { ShownImport } from "@/lib/domain/screen/import";
import { useTranslations } from "@/lib/i18n/words";

/** Takes a whole import back. @param told hears why it cannot be; null = it is done */
export function UndoButton({
  shown,
  undo,
  size = "normal",
  told,
}: {
  shown: ShownImport;
  undo: Action<ShownImport>;
  size?: "normal" | "big";
  told?: (refused: string | null) => void;
}) {
  const t = useTranslations("imports.done");
  const router = useRouter();
  const send = useSend(false);
  const reload = useReload();
  const [pending, start] = useTransition();

  async function takeBack() {
    const reply = await send(undo, { id: shown.id, idempotencyKey: `undo-${shown.id}` });
    const refused = reply.ok ? null : reply.code === "STALE" ? t("stale") : refusalWords(reply);
    told?.(refused);
    showToast(
      refused === null
        ? { message: t("undone", { rows: shown.made + shown.changed }) }
        : { message: refused, failed: true, act: reload(reply.ok ? undefined : reply.code) },
    );
    router.refresh();
  }

  return (
    <Button size={size} aria-busy={pending} onClick={() => pending || start(takeBack)}>
      <Icon name="undo-2" />
      {pending ? t("undoing") : t("undo")}
    </Button>
  );
}
