"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import type { ReporterAction } from "./reporter-form";

/** Takes back an appointment that never was, such as one under a wrong name; the toast brings it back. */
export function MistakenReporter({
  id,
  version,
  withdraw,
  restore,
}: {
  id: string;
  version: number;
  withdraw: ReporterAction;
  restore: ReporterAction;
}) {
  const t = useTranslations("reporters");
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  async function run(action: ReporterAction, at: number, done: (version: number) => void) {
    const reply = await action({ id, version: at });
    if (reply.ok) done(reply.data.version);
    else showToast({ message: reply.message });
    router.refresh();
  }

  const bringBack = (at: number) => run(restore, at, () => showToast({ message: t("restored") }));

  function press() {
    if (pending) return;
    startTransition(() =>
      run(withdraw, version, (now) =>
        showToast({ message: t("withdrawn"), undo: { label: t("undo"), run: () => bringBack(now) } }),
      ),
    );
  }

  return (
    <Button kind="quiet" size="small" aria-disabled={pending || undefined} onClick={press}>
      {t("mistaken")}
    </Button>
  );
}
