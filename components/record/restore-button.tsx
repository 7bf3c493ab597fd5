"use client";

import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";

/** Brings back what was withdrawn. */
export function RestoreButton({
  id,
  version,
  words,
  named,
  restore,
  ...look
}: {
  id: string;
  version: number;
  words: { readonly press: string; readonly done: string };
  /** What is brought back, where several are listed. */
  named?: string;
  restore: Action<unknown>;
} & Pick<ButtonLook, "kind" | "size">) {
  const { pending, press } = usePress();
  return (
    <Button
      {...look}
      aria-label={named && `${words.press}: ${named}`}
      aria-disabled={pending || undefined}
      onClick={() => press(restore, { id, version }, () => ({ message: words.done }))}
    >
      {words.press}
    </Button>
  );
}
