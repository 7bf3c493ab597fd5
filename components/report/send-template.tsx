"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { showToast } from "@/components/ui/toast-store";
import { wholeAnswer } from "@/components/ui/whole-answer";
import { useTranslations } from "@/lib/i18n/words";
import { TEMPLATE_FILE } from "./links";

/** A file on a slow network: nobody waits longer. */
const UPLOAD_MS = 120_000;

interface Problem {
  readonly title: string;
  readonly errors?: readonly { readonly message: string }[];
}

/** Brings a document as the federation's template; what keeps it from being one is told, each with its place. */
export function SendTemplate() {
  const t = useTranslations("reportTemplate");
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [sending, setSending] = useState(false);

  async function take({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    target.value = "";
    if (file === undefined || sending) return;
    setSending(true);
    const wrong = await send(file);
    setProblems(wrong);
    setSending(false);
    if (wrong.length > 0) return;
    showToast({ message: t("kept", { name: file.name }) });
    router.refresh();
  }

  /** What stands in the way, in words; nothing where it is kept. */
  async function send(file: File): Promise<readonly string[]> {
    try {
      const asked = new URLSearchParams({ asked: JSON.stringify({ name: file.name }) });
      const headers = { "Content-Type": "application/octet-stream", "Idempotency-Key": crypto.randomUUID() };
      const request = { method: "POST", body: file, headers };
      const response = await wholeAnswer(`${TEMPLATE_FILE}?${asked}`, request, { patience: UPLOAD_MS });
      if (response.ok) return [];
      const { title, errors = [] }: Problem = await response.json();
      return errors.length === 0 ? [title] : errors.map(({ message }) => message);
    } catch {
      return [t("noAnswer")];
    }
  }

  return (
    <>
      <input ref={input} type="file" hidden accept=".docx" onChange={take} />
      <Button kind="primary" onClick={() => input.current?.click()} aria-busy={sending}>
        <Icon name="upload" />
        {t(sending ? "sending" : "send")}
      </Button>
      {problems.length === 0 ? null : (
        <Note kind="warn" urgent>
          <b>{t("wrong", { n: problems.length })}</b>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
