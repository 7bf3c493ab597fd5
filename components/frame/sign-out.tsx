"use client";

import { lazy, type SubmitEvent, Suspense, useState, useTransition } from "react";
import { Icon } from "@/components/ui/icon";
import { clearOutbox, isUnsent } from "@/components/ui/outbox";
import { useSignedIn } from "@/components/ui/signed-in";
import { showToast } from "@/components/ui/toast-store";
import { useReload } from "@/components/ui/use-going";
import { useOutbox } from "@/components/ui/use-outbox";
import { useSend } from "@/components/ui/use-send";
import { useTranslations } from "@/lib/i18n/words";
import menu from "./menu.module.css";

/** Hardly ever asked: no page loads it before. */
const DropUnsent = lazy(async () => ({ default: (await import("./drop-unsent")).DropUnsent }));

/** Signs out, and leaves nothing of the person on the device; what is unsent is asked about. Without a network the page stays. */
export function SignOut({ signOut }: { signOut: () => Promise<void> }) {
  const t = useTranslations("ui");
  const send = useSend(false);
  const reload = useReload();
  const person = useSignedIn();
  const unsent = useOutbox(person).filter(isUnsent).length;
  const [asking, setAsking] = useState(false);
  const [pending, startTransition] = useTransition();

  async function leave() {
    await signOut();
    return { ok: true, data: null } as const;
  }

  function go() {
    setAsking(false);
    if (pending) return;
    startTransition(async () => {
      try {
        const reply = await send(leave, {});
        if (!reply.ok) showToast({ message: reply.message, failed: true, act: reload(reply.code) });
      } catch (ledAway) {
        // The way to the sign-in page comes as an exception.
        if (person !== null) await clearOutbox(person);
        throw ledAway;
      }
    });
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (unsent > 0) setAsking(true);
    else go();
  }

  return (
    <>
      <form action={signOut} onSubmit={onSubmit}>
        <button type="submit" className={menu.item}>
          <Icon name="log-out" />
          {t("signOut")}
        </button>
      </form>
      {asking ? (
        <Suspense>
          <DropUnsent count={unsent} stay={() => setAsking(false)} drop={go} />
        </Suspense>
      ) : null}
    </>
  );
}
