"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { showToast } from "@/components/ui/toast-store";
import { refusalWords } from "@/components/ui/use-press";
import { type Action, useSend } from "@/components/ui/use-send";
import type { ShownImport } from "@/lib/domain/screen/import";
import { useTranslations } from "@/lib/i18n/words";

/** Takes a whole import back; why it cannot be stays to be read. */
export function UndoButton({
  shown,
  undo,
  size = "normal",
}: {
  shown: ShownImport;
  undo: Action<ShownImport>;
  size?: "normal" | "big";
}) {
  const t = useTranslations("imports.done");
  const router = useRouter();
  const send = useSend(false);
  const [pending, start] = useTransition();
  const [undone, setUndone] = useState(shown.undoneAt !== null);
  const [problem, setProblem] = useState<string | null>(null);
  const rows = shown.made + shown.changed;

  async function takeBack() {
    const reply = await send(undo, { id: shown.id, idempotencyKey: `undo-${shown.id}` });
    setUndone(reply.ok);
    setProblem(reply.ok ? null : reply.code === "STALE" ? t("stale") : refusalWords(reply));
    if (reply.ok) showToast({ message: t("undone", { rows }) });
    router.refresh();
  }

  if (undone) return <Note title={t("undone", { rows })} />;
  return (
    <>
      <Button size={size} aria-busy={pending} onClick={() => pending || start(takeBack)}>
        <Icon name="undo-2" />
        {pending ? t("undoing") : t("undo")}
      </Button>
      {problem === null ? null : <Note kind="warn" title={problem} urgent />}
    </>
  );
}
