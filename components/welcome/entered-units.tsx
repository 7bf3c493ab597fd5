"use client";

import { useEffect, useState } from "react";
import type { KeptList } from "@/components/listed/use-kept-list";
import { Button } from "@/components/ui/button";
import { deleteDraft, draftPlace, readDraft, writeDraft } from "@/components/ui/form-draft";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { useSignedIn } from "@/components/ui/signed-in";
import type { Toast } from "@/components/ui/toast-store";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import type { TakenBackUnits } from "@/lib/domain/screen/welcome";
import { useTranslations } from "@/lib/i18n/words";

/** As long as an entering is offered to be taken back. */
const MS_OFFERED = 86_400_000;

interface Entered extends KeptList {
  readonly codes: readonly string[];
}

/**
 * The units that were entered last on this device, with the list that they were read from, and how they are taken back: also
 * from a toast, since the page goes on to its next step.
 * @param putBack is told the list, which then stands where it was
 */
export function useEnteredUnits(takeBack: Action<TakenBackUnits>, putBack: (list: KeptList) => void) {
  const t = useTranslations("welcome.entered");
  const key = draftPlace(useSignedIn(), "welcome-entered");
  const [entered, setEntered] = useState<Entered | null>(null);
  const { pending, press, run } = usePress();

  useEffect(() => {
    const draft = readDraft(key);
    if (draft === null || Date.now() - draft.savedAt > MS_OFFERED) return;
    const { codes = [], text = [], remarks = [] } = draft.values;
    setEntered({ codes, text: text[0] ?? "", remarks });
  }, [key]);

  function takenBack({ codes: _, ...list }: Entered, { count }: TakenBackUnits): Toast {
    setEntered(null);
    deleteDraft(key);
    putBack(list);
    return { message: t("undone", { count }) };
  }

  return {
    entered,
    pending,
    undo: (of: Entered) => press(takeBack, { codes: of.codes }, (done) => takenBack(of, done)),
    /** @returns what a toast offers */
    keep(codes: readonly string[], { text, remarks }: KeptList): NonNullable<Toast["act"]> {
      const of = { codes, text, remarks };
      setEntered(of);
      const values = { codes, text: [text], remarks };
      writeDraft(key, { values, base: {}, version: null, attempt: "", savedAt: Date.now() });
      return { label: t("undo"), run: () => run(takeBack, { codes }, (done) => takenBack(of, done)) };
    },
  };
}

/** Offers to take back what was entered last. */
export function EnteredNote({ entered, pending, undo }: ReturnType<typeof useEnteredUnits>) {
  const t = useTranslations("welcome.entered");
  if (entered === null) return null;
  return (
    <Note title={t("title", { count: entered.codes.length })}>
      <p>{t("body")}</p>
      <Button onClick={() => undo(entered)} aria-disabled={pending || undefined}>
        <Icon name="undo-2" />
        {t("undo")}
      </Button>
    </Note>
  );
}
