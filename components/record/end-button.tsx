"use client";

import { Button } from "@/components/ui/button";
import { useNow } from "@/components/ui/use-now";
import { usePress } from "@/components/ui/use-press";
import { dayAfter, useToday } from "@/components/ui/use-today";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import type { RecordAction } from "./record-form";

/** How a record ends with one tap: the field that says when, and what it then says. */
export interface Ending {
  readonly field: string;
  /** It has to be answered or handled, and so is what the page is for. */
  readonly waits: boolean;
  /** `now`: the present moment; else today, or the day after it began where it has to. */
  readonly at: "now" | { readonly notBefore: string | null };
  readonly words: { readonly verb: string; readonly done: string };
}

/** Ends a record by one press, with the time or the day of it; the toast takes that back. */
export function EndButton({
  id,
  version,
  ending,
  today,
  now,
  edit,
  label,
  small = false,
}: {
  id: string;
  version: number;
  ending: Ending;
  today: string;
  now: string;
  edit: RecordAction;
  /** What is pressed, for those who do not see the row that it stands in. */
  label?: string;
  small?: boolean;
}) {
  const t = useTranslations("recordScreens");
  const { pending, run, press } = usePress();
  const day = useToday(today);
  const present = useNow(now);
  const { field, at, words, waits } = ending;

  function end() {
    const moment = at === "now" ? new Date(present()).toISOString() : dayOf(at.notBefore, day());
    press(edit, { id, version, [field]: moment }, (saved) => ({
      // What began today ends tomorrow, whatever the button says.
      message: at === "now" ? words.done : `${words.done}: ${formatDate(moment)}`,
      act: {
        label: t("undo"),
        run: () =>
          run(edit, { id, version: saved.version, [field]: null }, () => ({ message: t("reverted") })),
      },
    }));
  }

  return (
    <Button
      kind={waits && !small ? "primary" : "outlined"}
      size={small ? "small" : "normal"}
      aria-disabled={pending || undefined}
      aria-label={label}
      onClick={end}
    >
      {words.verb}
    </Button>
  );
}

/** An interval is half open: what began today ends tomorrow at the earliest (compliance.md §1). */
function dayOf(notBefore: string | null, today: string): string {
  return notBefore !== null && notBefore >= today ? dayAfter(notBefore, 1) : today;
}
