"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "@/lib/i18n/words";
import { wholeAnswer } from "./whole-answer";

/**
 * Reads the list that a chosen workbook holds, as it would be pasted from it; says why it is not read.
 * @param address what reads it
 */
export function useSheetText(address: string, take: (text: string) => void) {
  const t = useTranslations("form");
  const [reading, startReading] = useTransition();
  const [refused, setRefused] = useState<string | null>(null);

  async function sent(file: File): Promise<void> {
    try {
      const init = { method: "POST", body: file, headers: { "Content-Type": "application/octet-stream" } };
      const response = await wholeAnswer(address, init);
      const { text, title, errors = [] } = await response.json();
      if (response.ok) take(text);
      setRefused(response.ok ? null : (errors[0]?.message ?? title));
    } catch {
      setRefused(t(navigator.onLine ? "serverLostUnkept" : "networkLostUnkept"));
    }
  }

  return {
    reading,
    refused,
    take(file: File | undefined) {
      if (file !== undefined && !reading) startReading(() => sent(file));
    },
  };
}
