"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { describedBy, Field, type FieldLabels } from "./field";
import { useField } from "./form-context";

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
      <div className="password">
        <input
          className="input"
          id={id}
          name={name}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(id, labels, problem)}
        />
        <button
          type="button"
          className="button quiet"
          aria-label={t(shown ? "hidePassword" : "showPassword")}
          onClick={() => show(!shown)}
        >
          {t(shown ? "hide" : "show")}
        </button>
      </div>
    </Field>
  );
}
