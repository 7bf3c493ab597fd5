"use client";

import type { ReactNode } from "react";
import { useTranslations } from "@/lib/i18n/words";
import { type ButtonLook, buttonClass } from "./button-look";
import { useForm } from "./form-context";

/**
 * Sends the form. While it is being sent it is `aria-disabled`, never `disabled`, so it keeps the focus. `name` and
 * `value` tell apart two verbs of one form (send, keep as a draft).
 */
export function SubmitButton({
  kind = "primary",
  size = "big",
  name,
  value,
  children,
}: ButtonLook & { name?: string; value?: string; children: ReactNode }) {
  const t = useTranslations("form");
  const { sending } = useForm();
  return (
    <button
      type="submit"
      className={buttonClass({ kind, size })}
      name={name}
      value={value}
      aria-disabled={sending || undefined}
    >
      {sending && kind === "primary" ? t("sending") : children}
    </button>
  );
}
