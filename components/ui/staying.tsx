"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import { followedLink, staysHere } from "./followed-link";
import { isKept } from "./kept-pages";
import { guardRouter } from "./router-guard";
import { useGoing, useTellMissing } from "./use-going";

/**
 * Follows every plain link of ours without loading the page anew; one in `[data-stays]` that leads to this page keeps the
 * place. Where the way leads nowhere, as there is no network or nobody answers, it keeps the page, and what is typed in
 * it: the router is guarded where it asks, and what the browser itself would fetch (a file, a form without script) goes
 * once the server is known to answer. A page that is kept on the device opens without either. Without script links are
 * links; a component for each would be heavier than all that they lead to.
 */
export function Staying() {
  const router = useRouter();
  const going = useGoing();
  const tell = useTellMissing();
  const passing = useRef(false);

  const onLost = useEffectEvent((href: string) => {
    const scroll = new URL(href, location.href).pathname !== location.pathname;
    void keptElse(href, () => tell("page", () => router.push(href, { scroll })));
  });

  const onLate = useEffectEvent((now: () => void) => tell("here", now));

  const onClick = useEffectEvent((event: MouseEvent) => {
    const link = followedLink(event);
    if (event.defaultPrevented || link === null || staysHere(link)) return;
    event.preventDefault();
    if (!link.hasAttribute("download")) {
      const stays = link.pathname === location.pathname && link.closest("[data-stays]") !== null;
      return router.push(link.pathname + link.search + link.hash, { scroll: !stays });
    }
    // One that stands in no page: whoever listens to the page's own has heard of the click.
    const way = document.createElement("a");
    way.href = link.href;
    way.download = link.download;
    void going(() => way.click(), "file");
  });

  const onSubmit = useEffectEvent((event: SubmitEvent) => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || passing.current || !(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    void going(() => {
      passing.current = true;
      form.requestSubmit(submitter);
      passing.current = false;
    });
  });

  useEffect(() => {
    const unguard = guardRouter({ lost: (href) => onLost(href), late: (now) => onLate(now) });
    const click = (event: MouseEvent) => onClick(event);
    const submit = (event: SubmitEvent) => onSubmit(event);
    // After whatever in the page follows a link or sends a form by itself.
    addEventListener("click", click);
    addEventListener("submit", submit);
    return () => {
      unguard();
      removeEventListener("click", click);
      removeEventListener("submit", submit);
    };
  }, []);
  return null;
}

async function keptElse(href: string, otherwise: () => void): Promise<void> {
  if (await isKept(new URL(href, location.href).href)) location.assign(href);
  else otherwise();
}
