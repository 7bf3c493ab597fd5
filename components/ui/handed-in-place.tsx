"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "@/lib/i18n/words";
import type { HandedIn } from "./handed-in";
import type { OutboxItem } from "./outbox";

/** Until what tells more is asked for again. */
const PAUSE_MS = 5_000;

/** Says that something waits; what tells the rest is loaded now, and kept with the pages that open without a network. */
export function HandedInPlace(told: { item: OutboxItem; another: () => void }) {
  const t = useTranslations("form.handedIn");
  const [Told, setTold] = useState<typeof HandedIn | null>(null);
  useEffect(() => {
    if (Told !== null) return;
    const load = () =>
      import("./handed-in").then(
        (loaded) => setTold(() => loaded.HandedIn),
        () => undefined,
      );
    void load();
    const timer = setInterval(load, PAUSE_MS);
    return () => clearInterval(timer);
  }, [Told]);
  if (Told !== null) return <Told {...told} />;
  return (
    <div role="status">
      <h2>{t("waiting")}</h2>
    </div>
  );
}
