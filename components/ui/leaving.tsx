"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "@/lib/i18n/words";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { followedLink } from "./followed-link";
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
  const link = followedLink(event);
  if (link === null || link.hasAttribute("download")) return null;
  const isHere = link.pathname === location.pathname && link.search === location.search;
  return isHere ? null : `${link.pathname}${link.search}${link.hash}`;
}
