"use client";

import { useId, useRef } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext, unkeptForm } from "@/components/ui/form-context";
import { TallLink } from "@/components/ui/text-link";
import { isBlank } from "@/lib/domain/unseen";
import { useTranslations } from "@/lib/i18n/words";
import { CodeField } from "./code-field";
import { Lead } from "./lead";
import { SIGN_IN_STEPS, type SignInProblem } from "./request-sign-in";
import { Send } from "./send";
import styles from "./sign-in-form.module.css";
import { useSignIn } from "./use-sign-in";

/** The second step of signing in: the code of whoever has typed their password. With a script and without. */
export function CodeForm({ callbackUrl, first }: { callbackUrl: string; first: SignInProblem | null }) {
  const t = useTranslations("signin.second");
  const id = useId();
  const summary = useRef<HTMLDivElement>(null);
  const wrongOf = (problem: SignInProblem | null) =>
    problem?.code === "CODE" ? [{ path: "code", message: t("wrong") }] : [];
  const wrong = wrongOf(first);
  const { send, sending, ...said } = useSignIn(
    "code",
    { problem: wrong.length > 0 ? null : first, fields: wrong },
    wrongOf,
  );

  return (
    <FormContext value={unkeptForm({ id, problems: said.problems, sending })}>
      <form
        method="post"
        action={SIGN_IN_STEPS.code}
        onSubmit={(event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const isMissing = isBlank(String(values.get("code") ?? ""));
          send(values, isMissing ? [{ path: "code", message: t("missing") }] : []);
        }}
        noValidate
      >
        <h1>{t("title")}</h1>
        <Lead>{t("lead")}</Lead>
        <ErrorSummary {...said} summaryRef={summary} />
        <CodeField label={t("code")} hint={t("hint")} />
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <Send>{t("go")}</Send>
        <p className={styles.forgot}>{t("lost")}</p>
        <p className={styles.forgot}>
          <TallLink href="/signin">{t("another")}</TallLink>
        </p>
      </form>
    </FormContext>
  );
}
