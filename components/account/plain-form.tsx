"use client";

import {
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useId,
  useRef,
  useState,
  useTransition,
} from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext, type FormReply, unkeptForm } from "@/components/ui/form-context";
import { Note } from "@/components/ui/note";
import { Remedy } from "@/components/ui/remedy";
import { useSignedIn } from "@/components/ui/signed-in";
import { type Action, useSend } from "@/components/ui/use-send";
import styles from "./plain-form.module.css";

type Reply = FormReply<unknown> | null;

/** A form for secrets: nothing of it is kept on the device; it works without script, and typed values stay on errors. */
export function PlainForm({
  action,
  done,
  children,
}: {
  action: Action<unknown>;
  /** Said in place of the form's problems once it worked. */
  done: string;
  children: ReactNode;
}) {
  const id = useId();
  const summary = useRef<HTMLDivElement>(null);
  const [given, withoutScript] = useActionState<Reply, FormData>(action, null);
  const [shown, setShown] = useState<{ reply: Reply; number: number }>({ reply: given, number: 0 });
  const [sending, startSending] = useTransition();
  const send = useSend(false);
  const person = useSignedIn();
  const show = (reply: Reply) => setShown(({ number }) => ({ reply, number: number + 1 }));

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const form = event.currentTarget;
    const values = new FormData(form);
    startSending(async () => {
      const reply = await send(action, values);
      if (reply.ok) form.reset();
      show(reply);
    });
  }

  const refused = shown.reply?.ok === false ? shown.reply : null;
  const problems = refused?.errors ?? [];
  return (
    <FormContext value={unkeptForm({ id, problems, sending })}>
      <form action={withoutScript} className={styles.form} onSubmit={onSubmit} noValidate>
        <ErrorSummary
          message={refused?.message ?? null}
          problems={problems}
          attempt={shown.number}
          summaryRef={summary}
        >
          <Remedy code={refused?.code} />
        </ErrorSummary>
        {shown.reply?.ok ? <Note urgent title={done} /> : null}
        {children}
        {person === null ? null : <input type="hidden" name="openedBy" value={person} />}
      </form>
    </FormContext>
  );
}
