"use client";

import { useRef, useState, useTransition } from "react";
import { useTranslations } from "@/lib/i18n/words";
import { Button } from "./button";
import type { ButtonLook } from "./button-look";
import { Icon } from "./icon";
import { Note } from "./note";
import { openedBy } from "./opened-by";
import { useSignedIn } from "./signed-in";
import { wholeAnswer } from "./whole-answer";

/** A file on a slow network: nobody waits longer for what is made of it. */
const UPLOAD_MS = 120_000;

interface Problem {
  readonly title: string;
  readonly errors?: readonly { readonly message: string }[];
}

interface PickedFileProps<Data> {
  /** What takes it. */
  readonly address: (file: File) => string;
  readonly accept: string;
  readonly kind?: ButtonLook["kind"];
  readonly words: {
    readonly choose: string;
    readonly sending: string;
    /** Over all that is wrong with it. */
    readonly wrong?: (n: number) => string;
  };
  /** With what the server has made of it. */
  readonly done: (data: Data, file: File) => void;
}

/** A button that picks a file and sends it at once; what is wrong with it stands below, and nothing else changes. */
export function PickedFile<Data>({ address, accept, kind, words, done }: PickedFileProps<Data>) {
  const t = useTranslations("form");
  const person = useSignedIn();
  const input = useRef<HTMLInputElement>(null);
  const [sending, startSending] = useTransition();
  const [problems, setProblems] = useState<readonly string[]>([]);

  async function send(file: File): Promise<void> {
    const headers = {
      ...openedBy(person),
      ...{ "Content-Type": "application/octet-stream", "Idempotency-Key": crypto.randomUUID() },
    };
    try {
      const init = { method: "POST", body: file, headers };
      const response = await wholeAnswer(address(file), init, { patience: UPLOAD_MS });
      if (response.ok) {
        done(await response.json(), file);
        return setProblems([]);
      }
      const { title, errors = [] }: Problem = await response.json();
      setProblems(errors.length === 0 ? [title] : errors.map(({ message }) => message));
    } catch {
      setProblems([t(navigator.onLine ? "serverLostUnkept" : "networkLostUnkept")]);
    }
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file !== undefined && !sending) startSending(() => send(file));
        }}
      />
      <Button kind={kind} onClick={() => input.current?.click()} aria-busy={sending}>
        <Icon name="upload" />
        {sending ? words.sending : words.choose}
      </Button>
      {problems.length === 0 ? null : (
        <Note kind="warn" urgent title={words.wrong?.(problems.length)}>
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
