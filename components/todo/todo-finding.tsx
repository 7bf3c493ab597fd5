"use client";

import { isUnsent, isWaiting } from "@/components/ui/outbox";
import { useSignedIn } from "@/components/ui/signed-in";
import { useOutbox } from "@/components/ui/use-outbox";
import { useTranslations } from "@/lib/i18n/words";

/** How much there is to do, and how much of what was done waits for the network or was refused. */
export function TodoFinding({ count }: { count: number }) {
  const t = useTranslations("todo");
  const unsent = useOutbox(useSignedIn()).filter(isUnsent);
  const waiting = unsent.filter(isWaiting).length;
  if (unsent.length === 0) return t("finding", { count });
  return t("findingUnsent", { count, waiting, refused: unsent.length - waiting });
}
