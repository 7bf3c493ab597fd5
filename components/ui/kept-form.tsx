"use client";

import { unstable_rethrow, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  type InputEvent,
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useId,
  useRef,
  useState,
  useTransition,
} from "react";
import { ErrorSummary } from "./error-summary";
import { type FieldProblem, FormContext, type FormReply } from "./form-context";
import { isOffline, typedDates } from "./form-sending";
import { useDraft } from "./use-draft";

interface KeptFormProps<Data> {
  /** The server action; also the form's `action`, so that it works without script. */
  action: (...values: readonly unknown[]) => Promise<FormReply<Data>>;
  /** Where the draft is kept on this device: person, form, and what it is about. */
  draftKey: string;
  /** Where a saved record leads; the page is read again on the way. */
  nextHref: (data: Data) => string;
  /** Called before leaving: a toast with "Hoàn tác", for instance. */
  onSaved?: (data: Data) => void;
  className?: string;
  children: ReactNode;
}

interface Answer {
  message: string | null;
  problems: readonly FieldProblem[];
  /** Nobody is signed in any more. */
  signedOut: boolean;
  /** Counts the answers, so that the focus returns to the summary each time. */
  number: number;
}

/**
 * A form that never loses what was typed: a draft on the device, values that stay on errors, a failed send that says
 * so, repeats that are ignored, one key per attempt until there is a definite answer (ux.md §4, §11).
 */
export function KeptForm<Data>({
  action,
  draftKey,
  nextHref,
  onSaved,
  className = "form",
  children,
}: KeptFormProps<Data>) {
  const t = useTranslations("form");
  const router = useRouter();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const [reply, withoutScript] = useActionState<FormReply<Data> | null, FormData>(action, null);
  const [answer, setAnswer] = useState<Answer>(() => answerOf(reply, 0));
  const [sending, startSending] = useTransition();
  const draft = useDraft(draftKey, form);

  const answered = (message: string | null, problems: readonly FieldProblem[], signedOut = false) =>
    setAnswer(({ number }) => ({ message, problems, signedOut, number: number + 1 }));

  function settle(given: FormReply<Data>) {
    draft.endAttempt();
    if (!given.ok) return answered(given.message, given.errors ?? [], isSignedOut(given));
    draft.forget();
    onSaved?.(given.data);
    router.push(nextHref(given.data));
  }

  function send(values: FormData) {
    values.set("idempotencyKey", draft.beginAttempt());
    startSending(async () => {
      try {
        settle(await action(values));
      } catch (failure) {
        unstable_rethrow(failure);
        answered(t(isOffline(failure) ? "networkLost" : "serverLost"), []);
      }
    });
  }

  function touch(name: string) {
    draft.keepSoon();
    setAnswer((last) => ({ ...last, problems: last.problems.filter(({ path }) => path !== name) }));
  }

  function onInput({ target }: InputEvent<HTMLFormElement>) {
    if ("name" in target) touch(String(target.name));
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const values = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const problems = typedDates(event.currentTarget, values, t);
    if (problems.length > 0) return answered(null, problems);
    setAnswer(({ number }) => ({ message: null, problems: [], signedOut: false, number }));
    send(values);
  }

  const state = {
    id,
    restored: draft.restored,
    problems: answer.problems,
    sending,
    draft: draft.state,
    touch,
    discard: draft.discard,
  };
  return (
    <FormContext value={state}>
      <form
        ref={form}
        action={withoutScript}
        className={className}
        onSubmit={onSubmit}
        onInput={onInput}
        noValidate
      >
        <ErrorSummary
          message={answer.message}
          problems={answer.problems}
          signedOut={answer.signedOut}
          attempt={answer.number}
          summaryRef={summary}
        />
        <div key={draft.generation} className="contents">
          {children}
        </div>
        {reply?.ok ? <a href={nextHref(reply.data)}>{t("savedOpen")}</a> : null}
      </form>
    </FormContext>
  );
}

function answerOf<Data>(reply: FormReply<Data> | null, number: number): Answer {
  if (!reply || reply.ok) return { message: null, problems: [], signedOut: false, number };
  return { message: reply.message, problems: reply.errors ?? [], signedOut: isSignedOut(reply), number };
}

function isSignedOut(reply: { code?: string | undefined }): boolean {
  return reply.code === "SESSION_ENDED";
}
