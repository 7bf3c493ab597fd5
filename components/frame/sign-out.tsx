"use client";

import { type SubmitEvent, useTransition } from "react";
import { Icon } from "@/components/ui/icon";
import { showToast } from "@/components/ui/toast-store";
import { useSend } from "@/components/ui/use-send";
import { useTranslations } from "@/lib/i18n/words";
import menu from "./menu.module.css";

/** Signs out; without a network it says so and the page stays. */
export function SignOut({ signOut }: { signOut: () => Promise<void> }) {
  const t = useTranslations("ui");
  const send = useSend(false);
  const [pending, startTransition] = useTransition();

  async function leave() {
    await signOut();
    return { ok: true, data: null } as const;
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    startTransition(async () => {
      const reply = await send(leave, {});
      if (!reply.ok) showToast({ message: reply.message });
    });
  }

  return (
    <form action={signOut} onSubmit={onSubmit}>
      <button type="submit" className={menu.item}>
        <Icon name="log-out" />
        {t("signOut")}
      </button>
    </form>
  );
}
