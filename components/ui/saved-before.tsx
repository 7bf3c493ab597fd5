"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "@/lib/i18n/words";
import type { FormReply } from "./form-context";
import { LinkButton } from "./link-button";
import { showToast } from "./toast-store";

/** Where a record is corrected: its form's address, where that keeps its draft, and over which version; null = a new one. */
export interface FormPlace {
  readonly href: string;
  readonly draftKey: string;
  readonly version: number | null;
}

export interface SavedBeforeProps<Data> {
  told: Pick<Extract<FormReply<Data>, { ok: false }>, "message" | "code" | "saved">;
  correct: ((data: Data) => Promise<FormPlace | string>) | undefined;
  /** Shows what was saved, where it cannot be corrected. */
  open: (data: Data) => void;
  carry: (draftKey: string, version: number | null) => void;
}

/** The first sending had arrived after all, as is said above: the way to what it saved, with the correction in hand. */
export function SavedBefore<Data>({ told, open, carry, ...props }: SavedBeforeProps<Data>) {
  const { saved, code, message } = told;
  // Only what was sent otherwise is corrected.
  const correct = code === "KEY_REUSED" ? props.correct : undefined;
  const { line, leave } = useShownAround(message, correct !== undefined);
  const t = useTranslations("form.savedBefore");
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);

  async function goOn() {
    leave();
    if (saved === undefined) return;
    if (correct === undefined) return open(saved.data);
    const place = await correct(saved.data);
    if (typeof place === "string") return setRefusal(place);
    carry(place.draftKey, place.version);
    router.push(place.href);
    router.refresh();
  }

  return (
    <p ref={line}>
      <LinkButton onClick={() => void goOn()}>{t(correct ? "correct" : "open")}</LinkButton>
      {refusal === null ? null : <> {refusal}</>}
    </p>
  );
}

/**
 * Shows around the form what was saved; where that takes the form away, its words stay. A record's own form, which names it,
 * leads to the record itself, and a dialog shows it once it is closed.
 */
function useShownAround(message: string, leadsOn: boolean) {
  const router = useRouter();
  const line = useRef<HTMLParagraphElement>(null);
  const isLeft = useRef(false);
  useEffect(() => {
    const form = line.current?.closest("form");
    if (form?.closest("dialog") || (leadsOn && form?.elements.namedItem("id"))) return;
    router.refresh();
    return () => {
      if (!isLeft.current && !form?.isConnected) showToast({ message, failed: true });
    };
  }, [router, message, leadsOn]);
  return {
    line,
    leave: () => {
      isLeft.current = true;
    },
  };
}
