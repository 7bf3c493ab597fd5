"use client";

import { useState } from "react";
import { useTranslations } from "@/lib/i18n/words";
import { Button } from "./button";
import { describedBy, Field, type FieldLabels } from "./field";
import { useField } from "./form-context";
import inputStyles from "./input.module.css";
import styles from "./password-field.module.css";

/** A password that can be shown; pasting works, nothing of it is kept in a draft by a form that is not kept. */
export function PasswordField({
  name,
  autoComplete,
  ...labels
}: FieldLabels & { name: string; autoComplete: "current-password" | "new-password" }) {
  const t = useTranslations("form");
  const { id, problem } = useField(name, undefined);
  const [shown, show] = useState(false);
  return (
    <Field id={id} problem={problem} {...labels}>
      <div className={styles.password}>
        <input
          className={inputStyles.input}
          id={id}
          name={name}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(id, labels, problem)}
        />
        <Button
          kind="quiet"
          aria-label={t(shown ? "hidePassword" : "showPassword")}
          onClick={() => show(!shown)}
        >
          {t(shown ? "hide" : "show")}
        </Button>
      </div>
    </Field>
  );
}
