"use client";

import type { ReactNode } from "react";
import type { FieldView } from "@/components/record/field-views";
import { RecordField } from "@/components/record/record-form";
import { AskedForm } from "@/components/ui/asked-form";
import type { ButtonLook } from "@/components/ui/button-look";
import { showToast } from "@/components/ui/toast-store";
import { usePress } from "@/components/ui/use-press";
import { useTranslations } from "@/lib/i18n/words";
import { CATALOGUE, type EntryAction, type EntryAt } from "./links";

/** Adds an entry, or names one otherwise: a button that asks what is to be said. */
export function EntryForm({
  at,
  fields,
  drafts,
  look,
  words,
  save,
  edit,
}: {
  /** Null = a new one. */
  at: EntryAt | null;
  fields: readonly FieldView[];
  /** Where drafts of such forms are kept, as the first part of their keys. */
  drafts: string;
  look: ButtonLook["kind"];
  words: { readonly button: ReactNode; readonly title: string; readonly does: string };
  save: EntryAction;
  edit: EntryAction;
}) {
  const t = useTranslations("catalogue");
  const { run } = usePress();
  const draftOf = (code: string) => `${drafts}:${code}`;

  function announce({ code, version, name }: EntryAt) {
    const undo = () =>
      run(edit, { code, version, inUse: false }, () => ({ message: t("switchedOff", { name }) }));
    showToast(
      at === null
        ? { message: t("added", { name }), act: { label: t("undo"), run: undo } }
        : { message: t("saved", { name }) },
    );
  }

  /** Of one that a lost reply had added, the correction waits in the form of its row. */
  async function correct({ code, version, name }: EntryAt) {
    showToast({ message: t("correctThere", { name }), failed: true });
    return { href: CATALOGUE, draftKey: draftOf(code), version };
  }

  return (
    <AskedForm
      kind={look}
      {...words}
      submit={t("save")}
      cancel={t("cancel")}
      action={save}
      draftKey={draftOf(at?.code ?? "")}
      version={at?.version}
      nextHref={() => CATALOGUE}
      correct={correct}
      onSaved={announce}
    >
      {fields.map((field) => (
        <RecordField key={field.name} field={field} today="" />
      ))}
      <Pointer at={at} />
    </AskedForm>
  );
}

/** Which entry, in which version. */
export function Pointer({ at }: { at: EntryAt | null }) {
  if (at === null) return null;
  return (
    <>
      <input type="hidden" name="code" value={at.code} />
      <input type="hidden" name="version" value={at.version} />
    </>
  );
}
