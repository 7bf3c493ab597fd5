"use client";

import { useRef } from "react";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import { PickedFile } from "@/components/ui/picked-file";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import { DOCUMENT_LENGTH } from "@/lib/domain/plan-document/document";
import { useTranslations } from "@/lib/i18n/words";
import { TITLE_LENGTH } from "@/lib/records/limits";
import styles from "./document.module.css";
import { documentPath } from "./links";

/** A text is pasted, or read from a file into the same field: what is kept is what was seen. */
export function PasteForm({
  year,
  title,
  paste,
}: {
  year: number;
  title: string;
  paste: Action<{ readonly year: number; readonly id: string }>;
}) {
  const t = useTranslations("planDocuments");
  const form = useRef<HTMLDivElement>(null);

  /** As if it had been typed, so that the draft has it. */
  function fill(name: string, text: string) {
    const field = form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);
    if (!field) return;
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  return (
    <div className={styles.paste} ref={form}>
      <PickedFile<{ text: string }>
        address={() => "/plans/document-text"}
        accept=".docx,.txt"
        words={{ choose: t("upload"), sending: t("reading") }}
        done={({ text }, { name }) => {
          fill("content", text);
          fill("name", name.replace(/\.\w+$/, ""));
        }}
      />
      <KeptForm
        action={paste}
        draftKey={`plan-document:${year}`}
        nextHref={({ id }) => documentPath(year, { document: id })}
        onSaved={() => showToast({ message: t("kept") })}
      >
        <input type="hidden" name="year" value={year} />
        <TextField
          name="name"
          label={t("name")}
          defaultValue={title}
          most={TITLE_LENGTH}
          autoComplete="off"
        />
        <TextArea
          name="content"
          label={t("content")}
          hint={t("contentHint")}
          rows={14}
          most={DOCUMENT_LENGTH}
        />
        <FormBar>
          <SubmitButton size="normal">{t("find")}</SubmitButton>
        </FormBar>
      </KeptForm>
    </div>
  );
}
