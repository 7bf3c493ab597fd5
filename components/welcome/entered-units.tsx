"use client";

import { useEffect, useState } from "react";
import type { KeptList } from "@/components/listed/use-kept-list";
import { Button } from "@/components/ui/button";
import { deleteDraft, draftPlace, readDraft, writeDraft } from "@/components/ui/form-draft";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { useSignedIn } from "@/components/ui/signed-in";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import type { TakenBackUnits } from "@/lib/domain/screen/welcome";
import { useTranslations } from "@/lib/i18n/words";

/** As long as an entering is offered to be taken back. */
const MS_OFFERED = 86_400_000;

interface Entered extends KeptList {
  readonly codes: readonly string[];
}

/** The units that were entered last on this device, with the list that they were read from. */
export function useEnteredUnits() {
  const key = draftPlace(useSignedIn(), "welcome-entered");
  const [entered, setEntered] = useState<Entered | null>(null);

  useEffect(() => {
    const draft = readDraft(key);
    if (draft === null || Date.now() - draft.savedAt > MS_OFFERED) return;
    const { codes = [], text = [], remarks = [] } = draft.values;
    setEntered({ codes, text: text[0] ?? "", remarks });
  }, [key]);

  return {
    entered,
    keep(codes: readonly string[], { text, remarks }: KeptList) {
      setEntered({ codes, text, remarks });
      const values = { codes, text: [text], remarks };
      writeDraft(key, { values, base: {}, version: null, attempt: "", savedAt: Date.now() });
    },
    forget() {
      setEntered(null);
      deleteDraft(key);
    },
  };
}

/** Offers to take back what was entered last; its list then stands where it was. */
export function EnteredNote({
  entered: { entered, forget },
  takeBack,
  putBack,
}: {
  entered: ReturnType<typeof useEnteredUnits>;
  takeBack: Action<TakenBackUnits>;
  putBack: (list: KeptList) => void;
}) {
  const t = useTranslations("welcome.entered");
  const { pending, press } = usePress();
  if (entered === null || entered.codes.length === 0) return null;
  const { codes, ...list } = entered;

  function undo() {
    press(takeBack, { codes }, ({ count }) => {
      forget();
      putBack(list);
      return { message: t("undone", { count }) };
    });
  }

  return (
    <Note title={t("title", { count: codes.length })}>
      <p>{t("body")}</p>
      <Button onClick={undo} aria-disabled={pending || undefined}>
        <Icon name="undo-2" />
        {t("undo")}
      </Button>
    </Note>
  );
}
