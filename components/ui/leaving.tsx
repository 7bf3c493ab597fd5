"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "@/lib/i18n/words";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { FormBar } from "./form-bar";
import { useClosing } from "./use-closing";

/** Asks before a page is left on which something was typed and not saved: by a link, by closing it, by loading it anew. */
export function Leaving({ dirty }: { dirty: boolean }) {
  const t = useTranslations("form.leaving");
  const router = useRouter();
  const [target, setTarget] = useState<string | null>(null);

  useClosing(dirty);
  useEffect(() => {
    if (!dirty) return;
    const onClick = (event: MouseEvent) => {
      const href = leadsTo(event);
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(href);
    };
    document.addEventListener("click", onClick, true);
    return () => document.removeEventListener("click", onClick, true);
  }, [dirty]);

  function leave() {
    setTarget(null);
    if (target !== null) router.push(target);
  }

  return (
    <Dialog open={target !== null} close={() => setTarget(null)} title={t("title")}>
      <p>{t("body")}</p>
      <FormBar>
        <Button kind="primary" onClick={() => setTarget(null)}>
          {t("stay")}
        </Button>
        <Button onClick={leave}>{t("leave")}</Button>
      </FormBar>
    </Dialog>
  );
}

/** Where a click leads in this tab, if it is a plain one on a link to another page of ours. */
function leadsTo(event: MouseEvent): string | null {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!isPlain || link === null || link.target !== "" || link.hasAttribute("download")) return null;
  const to = new URL(link.href, location.href);
  const isHere = to.pathname === location.pathname && to.search === location.search;
  return to.origin === location.origin && !isHere ? `${to.pathname}${to.search}${to.hash}` : null;
}
