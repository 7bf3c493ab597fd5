"use client";

import { useEffect, useState } from "react";
import { Note } from "@/components/ui/note";
import { useTranslations } from "@/lib/i18n/words";

/** As the service worker leads here. */
const NOT_KEPT = "#not-kept";

/** That another page was asked for, which does not open without a network. */
export function NotKept() {
  const t = useTranslations("todo");
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (location.hash !== NOT_KEPT) return;
    setShown(true);
    // Loaded anew it is what was asked for.
    history.replaceState(history.state, "", location.pathname);
  }, []);
  return shown ? <Note kind="warn" title={t("notKept")} urgent /> : null;
}
