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
import { type FieldProblem, FormContext, type FormReply, unkeptForm } from "@/components/ui/form-context";
import { namedProblems } from "@/components/ui/form-sending";
import { Note } from "@/components/ui/note";
import { Remedy } from "@/components/ui/remedy";
import { useSignedIn } from "@/components/ui/signed-in";
import { type Action, isUnanswered, useSend } from "@/components/ui/use-send";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./plain-form.module.css";

type Reply<Data> = FormReply<Data> | null;

interface Shown<Data> {
  readonly reply: Reply<Data>;
  readonly problems: readonly FieldProblem[];
  readonly number: number;
  /** What was sent before found no answer, and may have been done. */
  readonly maybeDone: boolean;
}

function problemsOf(reply: Reply<unknown>): readonly FieldProblem[] {
  return reply?.ok === false ? (reply.errors ?? []) : [];
}

/** A form for secrets: nothing of it is kept on the device; it works without script, and typed values stay on errors. */
export function PlainForm<Data>({
  action,
  done,
  children,
}: {
  action: Action<Data>;
  /** Said in place of the form's problems once it worked, or what then stands in the form's place. */
  done: string | ((told: Data) => ReactNode);
  children: ReactNode;
}) {
  const id = useId();
  const summary = useRef<HTMLDivElement>(null);
  const [given, withoutScript] = useActionState<Reply<Data>, FormData>(action, null);
  const t = useTranslations("form");
  const [shown, setShown] = useState<Shown<Data>>({
    ...{ reply: given, problems: problemsOf(given), number: 0, maybeDone: false },
  });
  const [sending, startSending] = useTransition();
  const send = useSend(false);
  const person = useSignedIn();

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const form = event.currentTarget;
    const values = new FormData(form);
    startSending(async () => {
      const reply = await send(action, values);
      if (reply.ok) form.reset();
      const problems = namedProblems(form, problemsOf(reply), t);
      setShown(({ number, maybeDone, reply: before }) => ({
        ...{ reply, problems, number: number + 1 },
        maybeDone: maybeDone || (before !== null && isUnanswered(before)),
      }));
    });
  }

  if (shown.reply?.ok && typeof done === "function") return done(shown.reply.data);
  const refused = shown.reply?.ok === false ? shown.reply : null;
  const { problems } = shown;
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
          {refused && shown.maybeDone && !isUnanswered(refused) ? <p>{t("maybeDone")}</p> : null}
        </ErrorSummary>
        {shown.reply?.ok && typeof done === "string" ? <Note urgent title={done} /> : null}
        {children}
        {person === null ? null : <input type="hidden" name="openedBy" value={person} />}
      </form>
    </FormContext>
  );
}
