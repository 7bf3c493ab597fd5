"use client";

import { type RefObject, useEffect, useRef } from "react";
import { address } from "@/components/compliance/links";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import type { Found } from "@/components/ui/use-found";
import { wholeAnswer } from "@/components/ui/whole-answer";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./finder.module.css";
import type { FoundPlaces } from "./places";

export interface FinderProps {
  readonly open: boolean;
  readonly close: () => void;
  /** The keys that were pressed before it was there; taken once. */
  readonly early: RefObject<KeyboardEvent[]>;
}

/** One field for everything that has an address: what is chosen is opened, on the day that the page is about. */
export function Finder({ open, close, early }: FinderProps) {
  const t = useTranslations("ui.finder");
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = field.current?.querySelector("input");
    if (!open || !input) return;
    input.focus();
    const keys = early.current.splice(0);
    if (keys.length === 0) return;
    const typed = keys.reduce(typedOn, "");
    input.setRangeText(typed, 0, 0, "end");
    input.dispatchEvent(new Event("input", { bubbles: true }));
    const enter = new KeyboardEvent("keydown", { key: "Enter", bubbles: true });
    // The list has to be open by then.
    if (keys.some(({ key }) => key === "Enter")) setTimeout(() => input.dispatchEvent(enter));
  }, [open, early]);
  useEffect(() => {
    if (!open) return;
    // What was looked for before is typed over.
    const onKeyDown = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      if (/^k$/i.test(key) && (ctrlKey || metaKey)) field.current?.querySelector("input")?.select();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [open]);
  return (
    <Dialog open={open} close={close} title={t("title")}>
      <div className={styles.field} ref={field}>
        {open ? (
          <Combobox
            label={t("label")}
            shown=""
            find={findPlaces}
            onChoose={(href) => location.assign(href)}
            of="places"
          />
        ) : null}
      </div>
    </Dialog>
  );
}

/** A text after one more key; of those that have a name, Backspace alone changes it, and none does that is pressed with Ctrl. */
function typedOn(text: string, { key, ctrlKey, metaKey }: KeyboardEvent): string {
  if (key === "Backspace") return text.slice(0, -1);
  return key.length === 1 && !ctrlKey && !metaKey ? text + key : text;
}

async function findPlaces(q: string, signal: AbortSignal): Promise<Found> {
  const here = new URLSearchParams(location.search);
  const day = Object.fromEntries(["year", "asOf", "structure"].map((name) => [name, here.get(name) ?? ""]));
  const answer = await wholeAnswer(address("/find", { q, ...day }), { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  const found: FoundPlaces = await answer.json();
  return found;
}
