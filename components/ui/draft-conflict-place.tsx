"use client";

import { useTranslations } from "@/lib/i18n/words";
import type { ConflictingField } from "./form-conflict";
import { Note } from "./note";
import { useLoaded } from "./use-loaded";

const load = () => import("./draft-conflict").then(({ DraftConflict }) => DraftConflict);

/** Says that what a draft was typed over has changed; what shows both is loaded now. */
export function DraftConflictPlace(conflict: {
  fields: readonly ConflictingField[];
  settle: (choices: ReadonlyMap<string, ConflictingField["proposed"]>) => void;
}) {
  const t = useTranslations("form.conflict");
  const Conflict = useLoaded(load, true);
  return Conflict === null ? <Note kind="warn" title={t("title")} urgent /> : <Conflict {...conflict} />;
}
