"use client";

import { Button } from "@/components/ui/button";
import { usePress } from "@/components/ui/use-press";
import type { RecordAction } from "./record-form";

/** Takes a record back that was made by mistake; the toast brings it back. */
export function MistakenButton({
  id,
  version,
  words,
  withdraw,
  restore,
}: {
  id: string;
  version: number;
  words: { readonly press: string; readonly done: string; readonly undo: string; readonly undone: string };
  withdraw: RecordAction;
  restore: RecordAction;
}) {
  const { pending, run, press } = usePress();

  const takeBack = () =>
    press(withdraw, { id, version }, (now) => ({
      message: words.done,
      act: {
        label: words.undo,
        run: () => run(restore, { id, version: now.version }, () => ({ message: words.undone })),
      },
    }));

  return (
    <Button kind="quiet" size="small" aria-disabled={pending || undefined} onClick={takeBack}>
      {words.press}
    </Button>
  );
}
