"use client";

import { type ChangeEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormBar } from "@/components/ui/form-bar";
import { Icon } from "@/components/ui/icon";
import { KeptForm } from "@/components/ui/kept-form";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/components/ui/use-send";
import { wholeAnswer } from "@/components/ui/whole-answer";
import { DOCUMENT_LENGTH } from "@/lib/domain/plan-document/document";
import { useTranslations } from "@/lib/i18n/words";
import { TITLE_LENGTH } from "@/lib/records/limits";
import styles from "./document.module.css";
import { documentPath } from "./links";

/** A file on a slow network: nobody waits longer for its text. */
const UPLOAD_MS = 120_000;

interface Problem {
  readonly title: string;
  readonly errors?: readonly { readonly message: string }[];
}

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
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [reading, setReading] = useState(false);

  async function take({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    target.value = "";
    if (file === undefined || reading) return;
    setReading(true);
    setProblem(await read(file));
    setReading(false);
  }

  /** What stands in the way, in words; null = its text stands in the field. */
  async function read(file: File): Promise<string | null> {
    try {
      const headers = { "Content-Type": "application/octet-stream" };
      const asked = { method: "POST", body: file, headers };
      const response = await wholeAnswer("/plans/document-text", asked, { patience: UPLOAD_MS });
      if (!response.ok) {
        const { title: said, errors = [] }: Problem = await response.json();
        return errors[0]?.message ?? said;
      }
      const { text }: { text: string } = await response.json();
      fill("content", text);
      fill("name", file.name.replace(/\.\w+$/, ""));
      return null;
    } catch {
      return t("noAnswer");
    }
  }

  /** As if it had been typed, so that the draft has it. */
  function fill(name: string, text: string) {
    const field = form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);
    if (!field) return;
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  return (
    <div className={styles.paste} ref={form}>
      <p>
        <input ref={input} type="file" hidden accept=".docx,.txt" onChange={take} />
        <Button onClick={() => input.current?.click()} aria-busy={reading}>
          <Icon name="upload" />
          {t(reading ? "reading" : "upload")}
        </Button>
      </p>
      {problem === null ? null : (
        <Note kind="warn" urgent>
          {problem}
        </Note>
      )}
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
