"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useTranslations } from "@/lib/i18n/words";
import type { FormReply } from "./form-context";
import { showToast, type Toast } from "./toast-store";
import { type Action, isUnanswered, useSend } from "./use-send";

/**
 * What buttons do: call an action, say what came of it, and show the page as it is now, also after a refusal, so that
 * what was refused is not offered again.
 */
export function usePress() {
  const t = useTranslations("form");
  const router = useRouter();
  const send = useSend(false);
  const [pending, startTransition] = useTransition();

  /** Leaves a refusal to the caller. */
  async function act<Data>(
    action: Action<Data>,
    values: object,
    done: (data: Data) => Toast,
  ): Promise<FormReply<Data>> {
    const reply = await send(action, values);
    if (reply.ok) showToast(done(reply.data));
    if (!isUnanswered(reply)) router.refresh();
    return reply;
  }

  /** Says a refusal too; without an answer the toast offers to try again. */
  async function run<Data>(action: Action<Data>, values: object, done: (data: Data) => Toast): Promise<void> {
    const reply = await act(action, values, done);
    if (reply.ok) return;
    const again = { label: t("retry"), run: () => run(action, values, done) };
    showToast({ message: refusalWords(reply), act: isUnanswered(reply) ? again : undefined });
  }

  /** One press at a time. */
  function press<Data>(action: Action<Data>, values: object, done: (data: Data) => Toast): void {
    if (!pending) startTransition(() => run(action, values, done));
  }

  return { pending, act, run, press };
}

/** Why an action was refused: what is wrong with its one field, else in general. */
export function refusalWords(reply: Extract<FormReply<unknown>, { ok: false }>): string {
  return reply.errors?.[0]?.message ?? reply.message;
}
