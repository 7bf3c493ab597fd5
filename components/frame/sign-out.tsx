"use client";

import { type ReactNode, type SubmitEvent, useState, useTransition } from "react";
import { clearOutbox, isUnsent } from "@/components/ui/outbox";
import { useSignedIn } from "@/components/ui/signed-in";
import { showToast } from "@/components/ui/toast-store";
import { useReload } from "@/components/ui/use-going";
import { useLoaded } from "@/components/ui/use-loaded";
import { useOutbox } from "@/components/ui/use-outbox";
import { useSend } from "@/components/ui/use-send";

const load = () => import("./drop-unsent").then(({ DropUnsent }) => DropUnsent);

/**
 * Signs out, and leaves nothing of the person on the device; what is unsent is asked about. Without a network the page stays.
 * @param children the button that submits
 */
export function SignOut({ signOut, children }: { signOut: () => Promise<void>; children: ReactNode }) {
  const send = useSend(false);
  const reload = useReload();
  const person = useSignedIn();
  const unsent = useOutbox(person).filter(isUnsent).length;
  const DropUnsent = useLoaded(load, unsent > 0);
  const [asking, setAsking] = useState(false);
  const [pending, startTransition] = useTransition();

  async function leave() {
    // What is unsent goes with whoever leaves: not before they are asked, which cannot be without a network.
    if (unsent > 0 && !DropUnsent) throw new TypeError("Nobody was asked");
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
    if (unsent > 0 && DropUnsent) setAsking(true);
    else go();
  }

  return (
    <>
      <form action={signOut} onSubmit={onSubmit}>
        {children}
      </form>
      {asking && DropUnsent ? <DropUnsent count={unsent} stay={() => setAsking(false)} drop={go} /> : null}
    </>
  );
}
