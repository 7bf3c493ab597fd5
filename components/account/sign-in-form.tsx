"use client";

import { type SubmitEvent, useId, useRef, useState, useTransition } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type FieldProblem, FormContext, unkeptForm } from "@/components/ui/form-context";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import { isBlank } from "@/lib/domain/text";
import { useTranslations } from "@/lib/i18n/words";
import { Lead } from "./lead";
import { requestSignIn, type SignInProblem } from "./request-sign-in";
import { Send } from "./send";
import styles from "./sign-in-form.module.css";

interface Shown {
  problem: SignInProblem | null;
  fields: readonly FieldProblem[];
  number: number;
}

/** What a message exists for; everything else is said in general words. */
const KNOWN = ["CREDENTIALS", "THROTTLED", "FOREIGN_ORIGIN", "SUSPENDED", "UNAVAILABLE", "NETWORK"] as const;

/**
 * The sign-in form. With a script it stays in place and keeps what was typed; without one the browser posts it and
 * is led back here. The password is never part of an address.
 */
export function SignInForm({
  callbackUrl,
  first,
}: {
  callbackUrl: string;
  /** What the form posted without a script was told. */
  first: SignInProblem | null;
}) {
  const t = useTranslations("signin");
  const id = useId();
  const summary = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Shown>({ problem: first, fields: [], number: 0 });
  const [sending, startSending] = useTransition();

  const show = (problem: SignInProblem | null, fields: readonly FieldProblem[]) =>
    setShown(({ number }) => ({ problem, fields, number: number + 1 }));

  function wordsFor({ code, minutes }: SignInProblem): string {
    const known = KNOWN.find((one) => one === code) ?? "OTHER";
    return t(`error.${known}`, { minutes: minutes ?? 15 });
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const values = new FormData(event.currentTarget);
    const missing = [
      ...(isBlank(String(values.get("login") ?? "")) ? [{ path: "login", message: t("missingLogin") }] : []),
      ...(values.get("password") ? [] : [{ path: "password", message: t("missingPassword") }]),
    ];
    if (missing.length > 0) return show(null, missing);
    startSending(async () => {
      const answer = await requestSignIn(values);
      if ("url" in answer) window.location.assign(answer.url);
      else show(answer, []);
    });
  }

  return (
    <FormContext value={unkeptForm({ id, problems: shown.fields, sending })}>
      <form method="post" action="/api/auth/callback/credentials" onSubmit={onSubmit} noValidate>
        <h1>{t("title")}</h1>
        <Lead>{t(callbackUrl === "" ? "lead" : "ended")}</Lead>
        <ErrorSummary
          message={shown.problem && wordsFor(shown.problem)}
          problems={shown.fields}
          attempt={shown.number}
          summaryRef={summary}
        />
        <TextField name="login" label={t("login")} autoComplete="username" spellCheck={false} />
        <PasswordField name="password" label={t("password")} autoComplete="current-password" />
        <label className={styles.remember}>
          <input type="checkbox" name="remember" value="1" />
          {t("remember")}
        </label>
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <Send>{t("title")}</Send>
        <p className={styles.forgot}>{t("forgot")}</p>
      </form>
    </FormContext>
  );
}
