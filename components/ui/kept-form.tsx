"use client";

import { useRouter } from "next/navigation";
import {
  type InputEvent,
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  useTransition,
} from "react";
import { useTranslations } from "@/lib/i18n/words";
import { DraftConflictPlace } from "./draft-conflict-place";
import { ErrorSummary } from "./error-summary";
import styles from "./form.module.css";
import { type FieldProblem, FormContext, type FormReply } from "./form-context";
import { draftPlace } from "./form-draft";
import { namedProblems, typedDates, unreadyFields } from "./form-sending";
import { HandedInPlace } from "./handed-in-place";
import { type LaterFile, unsentOf } from "./outbox";
import { Remedy } from "./remedy";
import type { FormPlace } from "./saved-before";
import { SavedBeforePlace } from "./saved-before-place";
import { useSignedIn } from "./signed-in";
import { useClosing } from "./use-closing";
import { useDraft } from "./use-draft";
import { takeLaterFiles, useHandingIn, type Waits } from "./use-handing-in";
import { type Action, isLate, isOffline, isUnanswered, unsent, useSend } from "./use-send";

export interface KeptFormProps<Data> {
  /** The server action; also the form's `action`, so that it works without script. */
  action: Action<Data>;
  /** Where the draft of whoever opened the page is kept on this device: form, and what it is about. */
  draftKey: string;
  /** The key names what is chosen on the page, a unit: what is typed goes along when another is. */
  carried?: boolean;
  /** Of the record that the form shows; none for a new one. */
  version?: number | undefined;
  /** Where a saved record leads; the page is read again on the way. */
  nextHref: (data: Data) => string;
  /** Where a record that is saved already is corrected, and whatever must happen before; its words where it cannot be. */
  correct?: (data: Data) => Promise<FormPlace | string>;
  /** Called before leaving: a toast with "Hoàn tác", for instance. */
  onSaved?: (data: Data) => void;
  /** It waits for the network where there is none, and is sent later. */
  waits?: Waits | undefined;
  children: ReactNode;
}

interface Answer<Data> {
  reply: FormReply<Data> | null;
  problems: readonly FieldProblem[];
  /** Counts the answers, so that the focus returns to the summary each time. */
  number: number;
}

/**
 * A form that never loses what was typed: a draft on the device, values that stay on errors, a failed send that says
 * so, repeats that are ignored, one key per attempt until there is a definite answer (ux.md §4, §11). Over a record
 * that has changed it begins anew, and the draft asks what is to stay; so it does about another thing. Where the browser
 * keeps no draft beyond the page, closing it asks.
 */
export function KeptForm<Data>({ carried = false, ...props }: KeptFormProps<Data>) {
  return <FormOfVersion key={`${carried ? "" : props.draftKey} ${props.version}`} {...props} />;
}

function FormOfVersion<Data>({
  action,
  draftKey,
  version,
  nextHref,
  correct,
  onSaved,
  waits,
  children,
}: Omit<KeptFormProps<Data>, "carried">) {
  const t = useTranslations("form");
  const router = useRouter();
  const id = useId();
  const person = useSignedIn();
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const [reply, withoutScript] = useActionState<FormReply<Data> | null, FormData>(action, null);
  const [answer, setAnswer] = useState<Answer<Data>>(() => ({
    reply,
    problems: problemsOf(reply),
    number: 0,
  }));
  /** The page's own, for a form that is sent before the scripts arrive, perhaps twice. */
  const [ownKey] = useState(() => crypto.randomUUID());
  const [givenBack, setGivenBack] = useState<readonly LaterFile[]>([]);
  const [sending, startSending] = useTransition();
  const send = useSend(true);
  const keyOf = (place: string) => draftPlace(person, place);
  const handing = useHandingIn(waits, person);
  const draft = useDraft(keyOf(handing.place ?? draftKey), version ?? null, form, reply?.typed);
  useClosing(draft.unkept);
  const refused = answer.reply?.ok === false ? answer.reply : null;

  /** What was handed in here brings its files back; what was refused later is told beside its fields again. */
  useEffect(() => {
    void unsentOf(handing.opened).then((late) => {
      if (late === null) return;
      setGivenBack(late.files);
      if (late.kind !== "refused") return;
      const problems = namedProblems(form.current, late.problems, t);
      setAnswer({ reply: { ok: false, message: late.message }, problems, number: 1 });
    });
  }, [handing.opened, t]);

  function tell(given: FormReply<Data> | null, found: readonly FieldProblem[]) {
    const problems = namedProblems(form.current, found, t);
    setAnswer(({ number }) => ({ reply: given, problems, number: number + 1 }));
  }

  function settle(given: FormReply<Data>, values: FormData) {
    if (isDefinite(given)) draft.endAttempt();
    tell(given, problemsOf(given));
    if (given.ok) {
      draft.forgetSent();
      void handing.arrived(values, given.data);
      onSaved?.(given.data);
      router.push(nextHref(given.data));
    } else if (isLate(given)) router.refresh();
  }

  /** What was sent before the scripts arrived was answered by the page itself: what a saving leads to follows now. */
  const goOn = useEffectEvent((data: Data) => {
    onSaved?.(data);
    router.push(nextHref(data));
  });
  useEffect(() => {
    if (reply?.ok) goOn(reply.data);
  }, [reply]);

  function carry(place: string, itsVersion: number | null) {
    draft.moveTo(keyOf(place), itsVersion);
    // Over another version the form begins anew; over none it stays.
    if (itsVersion === null) tell(null, []);
  }

  /** What was typed since stays here, to be sent anew. */
  function openSaved(data: Data) {
    carry(draftKey, version ?? null);
    onSaved?.(data);
    router.push(nextHref(data));
    router.refresh();
  }

  function touch(name: string) {
    draft.keepSoon();
    setAnswer((last) => ({ ...last, problems: last.problems.filter(({ path }) => path !== name) }));
  }

  function onInput({ target }: InputEvent<HTMLFormElement>) {
    if ("name" in target) touch(String(target.name));
  }

  /** Tells all that is wrong at once: days that are none, which no server takes, and what it says of the rest. */
  async function refuseAll(wrong: readonly FieldProblem[], values: FormData) {
    values.set("idempotencyKey", crypto.randomUUID());
    const given = problemsOf(await send(action, values));
    tell(null, [...wrong, ...given.filter(({ path }) => wrong.every((each) => each.path !== path))]);
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const sent = event.currentTarget;
    const values = new FormData(sent, event.nativeEvent.submitter);
    const later = takeLaterFiles(values);
    // With its files a form waits as a whole; without a network nothing else is tried first.
    const waitsWhole = waits !== undefined && later.length > 0 && !navigator.onLine;
    const unready = unreadyFields(sent).filter(({ path }) => !waitsWhole || path !== "files");
    const wrong = typedDates(sent, values, t);
    const problems = [...wrong, ...unready];
    // What is wrong beside a day that is none, the server knows.
    const asks = wrong.length > 0 && unready.length === 0 && navigator.onLine;
    if (asks) startSending(() => refuseAll(wrong, values));
    else tell(null, problems);
    if (problems.length > 0) return;
    values.set("idempotencyKey", draft.beginAttempt());
    startSending(async () => {
      const given = waitsWhole ? unsent(t("networkLost")) : await send(action, values);
      if (!isOffline(given)) return settle(given, values);
      const doubtful = typedDates(sent, values, t, false);
      if (doubtful.length > 0) tell(null, doubtful);
      else if (await handing.handIn(values, draft.present(), later)) draft.discard();
      else settle(given, values);
    });
  }

  const state = {
    id,
    restored: draft.restored,
    givenBack,
    problems: answer.problems,
    sending,
    draft: draft.state,
    touch,
    discard: draft.discard,
  };
  return (
    <FormContext value={state}>
      {handing.handedIn ? <HandedInPlace item={handing.handedIn} another={handing.another} /> : null}
      {draft.conflict.length > 0 ? (
        <DraftConflictPlace fields={draft.conflict} settle={draft.settle} />
      ) : null}
      <form
        ref={form}
        action={withoutScript}
        className={styles.form}
        data-waits={waits?.form}
        hidden={draft.conflict.length > 0 || handing.handedIn !== null}
        onSubmit={onSubmit}
        onInput={onInput}
        noValidate
      >
        <ErrorSummary
          message={refused?.message ?? null}
          problems={answer.problems}
          attempt={answer.number}
          summaryRef={summary}
        >
          <Remedy code={refused?.code} />
          {refused?.saved ? (
            <SavedBeforePlace told={refused} correct={correct} open={openSaved} carry={carry} />
          ) : null}
        </ErrorSummary>
        <div key={draft.generation} className={styles.fields}>
          {children}
        </div>
        <input type="hidden" name="idempotencyKey" value={ownKey} suppressHydrationWarning />
        {person === null ? null : <input type="hidden" name="openedBy" value={person} />}
        {reply?.ok ? <a href={nextHref(reply.data)}>{t("savedOpen")}</a> : null}
      </form>
    </FormContext>
  );
}

/** Whether the next sending is another one: not without an answer, nor after one that tells of what was saved before. */
function isDefinite(reply: FormReply<unknown>): boolean {
  return !isUnanswered(reply) && (reply.ok || reply.saved === undefined);
}

function problemsOf(reply: FormReply<unknown> | null): readonly FieldProblem[] {
  return reply?.ok === false ? (reply.errors ?? []) : [];
}
