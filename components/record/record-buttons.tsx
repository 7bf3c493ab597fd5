"use client";

import { useTranslations } from "@/lib/i18n/words";
import { EndButton, type Ending } from "./end-button";
import { MistakenButton } from "./mistaken-button";
import { useMistakenWords } from "./mistaken-words";
import type { RecordAction } from "./record-form";
import { RestoreButton } from "./restore-button";

/** What can be done with a record by one press, each with its way back. */
export function RecordButtons({
  id,
  version,
  ending,
  withdrawn,
  today,
  now,
  mistakable,
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
  now: string;
  /** It can be taken back. */
  mistakable: boolean;
  edit: RecordAction;
  withdraw: RecordAction;
  restore: RecordAction;
}) {
  const t = useTranslations("recordScreens");
  const mistaken = useMistakenWords();

  if (withdrawn)
    return (
      <RestoreButton
        kind="primary"
        id={id}
        version={version}
        words={{ press: t("restore"), done: t("restored") }}
        restore={restore}
      />
    );
  return (
    <>
      {mistakable ? (
        <MistakenButton id={id} version={version} words={mistaken} withdraw={withdraw} restore={restore} />
      ) : null}
      {ending ? <EndButton {...{ id, version, ending, today, now, edit }} /> : null}
    </>
  );
}
