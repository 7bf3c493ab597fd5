"use client";

import { isWaiting } from "@/components/ui/outbox";
import { useSignedIn } from "@/components/ui/signed-in";
import { useOutbox } from "@/components/ui/use-outbox";
import { useTranslations } from "@/lib/i18n/words";

/** How much there is to do, and how much of what was done waits for the network. */
export function TodoFinding({ count }: { count: number }) {
  const t = useTranslations("todo");
  const waiting = useOutbox(useSignedIn()).filter(isWaiting).length;
  return waiting === 0 ? t("finding", { count }) : t("findingWaiting", { count, waiting });
}
