"use client";

import { useTranslations } from "@/lib/i18n/words";
import type { OutboxItem } from "./outbox";
import { useLoaded } from "./use-loaded";

const load = () => import("./handed-in").then(({ HandedIn }) => HandedIn);

/** Says that something waits; what tells the rest is loaded now, and kept with the pages that open without a network. */
export function HandedInPlace(told: { item: OutboxItem; another: () => void }) {
  const t = useTranslations("form.handedIn");
  const Told = useLoaded(load, true);
  if (Told !== null) return <Told {...told} />;
  return (
    <div role="status">
      <h2>{t("waiting")}</h2>
    </div>
  );
}
