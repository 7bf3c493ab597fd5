"use client";

import { Button } from "@/components/ui/button";
import { usePress } from "@/components/ui/use-press";
import { dayAfter, useToday } from "@/components/ui/use-today";
import { useTranslations } from "@/lib/i18n/words";
import { MistakenButton } from "./mistaken-button";
import { useMistakenWords } from "./mistaken-words";
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

/** What can be done with a record by one press, each with its way back. */
export function RecordButtons({
  id,
  version,
  ending,
  withdrawn,
  today,
  edit,
  withdraw,
  restore,
}: {
  id: string;
  version: number;
  /** Null: it has ended. */
  ending: Ending | null;
  withdrawn: boolean;
  today: string;
  edit: RecordAction;
  withdraw: RecordAction;
  restore: RecordAction;
}) {
  const t = useTranslations("recordScreens");
  const { pending, run, press } = usePress();
  const day = useToday(today);
  const mistaken = useMistakenWords();
  const busy = { "aria-disabled": pending || undefined };

  function end({ field, at, words }: Ending) {
    press(edit, { id, version, [field]: momentOf(at, day()) }, (now) => ({
      message: words.done,
      act: {
        label: t("undo"),
        run: () => run(edit, { id, version: now.version, [field]: null }, () => ({ message: t("reverted") })),
      },
    }));
  }

  if (withdrawn)
    return (
      <Button
        kind="primary"
        {...busy}
        onClick={() => press(restore, { id, version }, () => ({ message: t("restored") }))}
      >
        {t("restore")}
      </Button>
    );
  return (
    <>
      <MistakenButton id={id} version={version} words={mistaken} withdraw={withdraw} restore={restore} />
      {ending ? (
        <Button kind={ending.waits ? "primary" : "outlined"} {...busy} onClick={() => end(ending)}>
          {ending.words.verb}
        </Button>
      ) : null}
    </>
  );
}

/** An interval is half open: what began today ends tomorrow at the earliest (compliance.md §1). */
function momentOf(at: Ending["at"], today: string): string {
  if (at === "now") return new Date().toISOString();
  const { notBefore } = at;
  return notBefore !== null && notBefore >= today ? dayAfter(notBefore, 1) : today;
}
