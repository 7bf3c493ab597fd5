"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "@/lib/i18n/words";
import type { FormReply } from "./form-context";
import { LinkButton } from "./link-button";

/** Where a record is corrected: its form's address, where that keeps its draft, and over which version; null = a new one. */
export interface FormPlace {
  readonly href: string;
  readonly draftKey: string;
  readonly version: number | null;
}

export interface SavedBeforeProps<Data> {
  told: Pick<Extract<FormReply<Data>, { ok: false }>, "message" | "code" | "saved">;
  /** Only what was sent otherwise is corrected. */
  correct: ((data: Data) => Promise<FormPlace | string>) | undefined;
  /** Shows what was saved, where it cannot be corrected. */
  open: (data: Data) => void;
  carry: (draftKey: string, version: number | null) => void;
}

/** The first sending had arrived after all, as is said above: the way to what it saved, with the correction in hand. */
export function SavedBefore<Data>({
  told: { saved },
  correct,
  open,
  carry,
  leave,
}: SavedBeforeProps<Data> & {
  /** Called before anything of it is followed. */
  leave: () => void;
}) {
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
    <>
      <LinkButton onClick={() => void goOn()}>{t(correct ? "correct" : "open")}</LinkButton>
      {refusal === null ? null : <> {refusal}</>}
    </>
  );
}
