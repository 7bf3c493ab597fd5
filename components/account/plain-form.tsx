"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
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
import { isOffline } from "@/components/ui/form-sending";
import { Note } from "@/components/ui/note";

type Reply = FormReply<unknown> | null;

/** A form for secrets: nothing of it is kept on the device; it works without script, and typed values stay on errors. */
export function PlainForm({
  action,
  done,
  children,
}: {
  action: (...values: readonly unknown[]) => Promise<FormReply<unknown>>;
  /** Said in place of the form's problems once it worked. */
  done: string;
  children: ReactNode;
}) {
  const t = useTranslations("form");
  const id = useId();
  const summary = useRef<HTMLDivElement>(null);
  const [given, withoutScript] = useActionState<Reply, FormData>(action, null);
  const [shown, setShown] = useState<{ reply: Reply; number: number }>({ reply: given, number: 0 });
  const [sending, startSending] = useTransition();
  const show = (reply: Reply) => setShown(({ number }) => ({ reply, number: number + 1 }));

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const form = event.currentTarget;
    const values = new FormData(form);
    startSending(async () => {
      try {
        const reply = await action(values);
        if (reply.ok) form.reset();
        show(reply);
      } catch (failure) {
        unstable_rethrow(failure);
        show({ ok: false, message: t(isOffline(failure) ? "networkLostUnkept" : "serverLostUnkept") });
      }
    });
  }

  const refused = shown.reply?.ok === false ? shown.reply : null;
  const problems = refused?.errors ?? [];
  return (
    <FormContext value={unkeptForm({ id, problems, sending })}>
      <form action={withoutScript} className="form" onSubmit={onSubmit} noValidate>
        <ErrorSummary
          message={refused?.message ?? null}
          problems={problems}
          attempt={shown.number}
          summaryRef={summary}
        />
        {shown.reply?.ok ? <Note urgent title={done} /> : null}
        {children}
      </form>
    </FormContext>
  );
}
