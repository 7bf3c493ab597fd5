"use client";

import { useRouter } from "next/navigation";
import { useRef, useTransition } from "react";
import { useTranslations } from "@/lib/i18n/words";
import type { FormReply } from "./form-context";
import { showToast, type Toast } from "./toast-store";
import { useReload } from "./use-going";
import { type Action, isUnanswered, useSend } from "./use-send";

/**
 * What buttons do: call an action, say what came of it, and show the page as it is now, also after a refusal, so that
 * what was refused is not offered again.
 */
export function usePress() {
  const t = useTranslations("form");
  const router = useRouter();
  const send = useSend(false);
  const reload = useReload();
  const [pending, startTransition] = useTransition();
  /** The key of what was sent last and is not answered yet, and what that was about: a record, else the action's all. */
  const unanswered = useRef<readonly [of: unknown, key: string]>(null);

  /**
   * Also says why not; without an answer the toast offers what may help. One key for all tries until there is an answer, so
   * that it is done once, whether it is tried again from the toast or by the button.
   */
  async function run<Data>(action: Action<Data>, values: object, done: (data: Data) => Toast): Promise<void> {
    const of = "id" in values ? values.id : action;
    const key = keyOf(of);
    const keyed = { idempotencyKey: key, ...values };
    const reply = await send(action, keyed);
    unanswered.current = isUnanswered(reply) ? [of, key] : null;
    const again = { label: t("retry"), run: () => run(action, keyed, done) };
    showToast(reply.ok ? done(reply.data) : refusalToast(reply, cure(reply, again)));
    if (!isUnanswered(reply)) router.refresh();
  }

  function keyOf(of: unknown): string {
    const [last, key] = unanswered.current ?? [];
    return (last === of && key) || crypto.randomUUID();
  }

  /** An answer that did not come may come yet. */
  function cure(reply: Extract<FormReply<unknown>, { ok: false }>, again: Toast["act"]): Toast["act"] {
    return isUnanswered(reply) ? (reload(reply.code) ?? again) : undefined;
  }

  /** One press at a time. */
  function press<Data>(action: Action<Data>, values: object, done: (data: Data) => Toast): void {
    if (!pending) startTransition(() => run(action, values, done));
  }

  return { pending, run, press };
}

/** Says why an action was refused. */
export function refusalToast(reply: Extract<FormReply<unknown>, { ok: false }>, act?: Toast["act"]): Toast {
  return { message: refusalWords(reply), failed: true, act };
}

/** Why an action was refused: what is wrong with its one field, else in general; "nhập mục này" is said beside a field alone. */
export function refusalWords({ errors, message }: Extract<FormReply<unknown>, { ok: false }>): string {
  return errors?.find(({ code }) => code !== "required")?.message ?? message;
}
