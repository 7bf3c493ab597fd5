"use client";

import { useId, useRef } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext, unkeptForm } from "@/components/ui/form-context";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import { TallLink } from "@/components/ui/text-link";
import { isBlank } from "@/lib/domain/unseen";
import { useTranslations } from "@/lib/i18n/words";
import { Lead } from "./lead";
import { OwnDevice } from "./own-device";
import { SIGN_IN_STEPS, type SignInProblem } from "./request-sign-in";
import { Send } from "./send";
import styles from "./sign-in-form.module.css";
import { useSignIn } from "./use-sign-in";

/**
 * The sign-in form. With a script it stays in place and keeps what was typed; without one the browser posts it and
 * is led back here. The password is never part of an address.
 */
export function SignInForm({
  callbackUrl,
  first,
  mails,
}: {
  callbackUrl: string;
  /** What the form posted without a script was told. */
  first: SignInProblem | null;
  /** Whether a lost password is replaced by mail. */
  mails: boolean;
}) {
  const t = useTranslations("signin");
  const id = useId();
  const summary = useRef<HTMLDivElement>(null);
  const { send, sending, ...said } = useSignIn("password", { problem: first, fields: [] });

  function missingOf(values: FormData) {
    return [
      ...(isBlank(String(values.get("login") ?? "")) ? [{ path: "login", message: t("missingLogin") }] : []),
      ...(values.get("password") ? [] : [{ path: "password", message: t("missingPassword") }]),
    ];
  }

  return (
    <FormContext value={unkeptForm({ id, problems: said.problems, sending })}>
      <form
        method="post"
        action={SIGN_IN_STEPS.password}
        onSubmit={(event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          send(values, missingOf(values));
        }}
        noValidate
      >
        <h1>{t("title")}</h1>
        <Lead>{t(callbackUrl === "" ? "lead" : "ended")}</Lead>
        <ErrorSummary {...said} summaryRef={summary} />
        <TextField name="login" label={t("login")} autoComplete="username" spellCheck={false} />
        <PasswordField name="password" label={t("password")} autoComplete="current-password" />
        <OwnDevice value="1" />
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <Send>{t("title")}</Send>
        <p className={styles.forgot}>
          {mails ? <TallLink href="/signin/lost">{t("lost.title")}</TallLink> : t("forgot")}
        </p>
      </form>
    </FormContext>
  );
}
