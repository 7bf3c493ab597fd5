"use client";

import { useState, useTransition } from "react";
import type { FieldProblem } from "@/components/ui/form-context";
import { useTranslations } from "@/lib/i18n/words";
import { requestSignIn, type SignInProblem } from "./request-sign-in";

/** What a message exists for; everything else is said in general words. */
const KNOWN = [
  ...(["CREDENTIALS", "CODE_LATE", "THROTTLED", "FOREIGN_ORIGIN"] as const),
  ...(["SUSPENDED", "UNAVAILABLE", "NETWORK"] as const),
];

interface Shown {
  readonly problem: SignInProblem | null;
  readonly fields: readonly FieldProblem[];
  readonly number: number;
}

/** How a step of signing in is sent by a script, and what was said of it, in words. */
export function useSignIn(
  step: Parameters<typeof requestSignIn>[0],
  first: Pick<Shown, "problem" | "fields">,
  fieldsOf: (problem: SignInProblem) => readonly FieldProblem[] = () => [],
) {
  const t = useTranslations("signin");
  const [shown, setShown] = useState<Shown>({ ...first, number: 0 });
  const [sending, startSending] = useTransition();

  const show = (problem: SignInProblem | null, fields: readonly FieldProblem[]) =>
    setShown(({ number }) => ({ problem: fields.length > 0 ? null : problem, fields, number: number + 1 }));

  function wordsFor({ code, minutes }: SignInProblem): string {
    const known = KNOWN.find((one) => one === code) ?? "OTHER";
    return t(`error.${known}`, { minutes: minutes ?? 15 });
  }

  return {
    sending,
    /** As `ErrorSummary` and `FormContext` take it. */
    message: shown.problem && wordsFor(shown.problem),
    problems: shown.fields,
    attempt: shown.number,
    /** @param missing fields that were left empty: nothing is sent then */
    send(values: FormData, missing: readonly FieldProblem[]) {
      if (sending) return;
      if (missing.length > 0) return show(null, missing);
      startSending(async () => {
        const answer = await requestSignIn(step, values);
        if ("url" in answer) window.location.assign(answer.url);
        // Where the password is typed again is another page, to which this one leads by now.
        else if (answer.code === "CODE_LATE") window.location.reload();
        else show(answer, fieldsOf(answer));
      });
    },
  };
}
