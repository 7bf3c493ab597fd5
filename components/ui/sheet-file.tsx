"use client";

import { useTranslations } from "@/lib/i18n/words";
import { PickedFile } from "./picked-file";

/** The same list as is pasted, out of a workbook. @param address what reads it */
export function SheetFile({ address, take }: { address: string; take: (text: string) => void }) {
  const t = useTranslations("form.sheet");
  return (
    <PickedFile<{ text: string }>
      address={() => address}
      accept=".xlsx,.csv"
      words={{ choose: t("choose"), sending: t("reading") }}
      done={({ text }) => take(text)}
    />
  );
}
