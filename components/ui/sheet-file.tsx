"use client";

import { useRef } from "react";
import { useTranslations } from "@/lib/i18n/words";
import { Button } from "./button";
import { Icon } from "./icon";
import { Note } from "./note";
import { useSheetText } from "./use-sheet-text";

/** The same list as is pasted, out of a workbook. */
export function SheetFile({ address, take }: { address: string; take: (text: string) => void }) {
  const t = useTranslations("form.sheet");
  const input = useRef<HTMLInputElement>(null);
  const read = useSheetText(address, take);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv"
        onChange={({ target }) => {
          read.take(target.files?.[0]);
          target.value = "";
        }}
      />
      <Button aria-disabled={read.reading || undefined} onClick={() => input.current?.click()}>
        <Icon name="upload" />
        {t(read.reading ? "reading" : "choose")}
      </Button>
      {read.refused === null ? null : <Note kind="warn" urgent title={read.refused} />}
    </>
  );
}
