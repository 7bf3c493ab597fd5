"use client";

import { usePathname } from "next/navigation";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { TallLink } from "@/components/ui/text-link";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/vi";
import { useTranslations } from "@/lib/i18n/words";
import { type Audience, anchorOf, type Passages, passageLines, screenAt } from "@/lib/words/guide";
import styles from "./guide.module.css";

/** The element's name: there is one on a page. */
const GUIDE = "guide";

/** Fetched when somebody opens the guide first: no page carries what most never read. */
const PASSAGES: Readonly<Record<Locale, () => Promise<{ readonly screens: Passages }>>> = {
  vi: () => import("@/lib/i18n/messages/vi/guide.json"),
  en: () => import("@/lib/i18n/messages/en/guide.json"),
};

/**
 * The browser's own popover, which stays open while its reader works, and changes with the address. Until the passages are
 * there, and where they do not come, it has the way to the help page.
 */
export function GuideSheet({
  audience,
  language,
  words,
}: {
  audience: Audience;
  language: Locale;
  words: Omit<Messages["guide"], "screens">;
}) {
  const [passages, setPassages] = useState<Passages | "failed">({});
  const ui = useTranslations("ui");
  const address = usePathname().split("/").slice(1).map(decodeURIComponent);
  const known = passages === "failed" ? {} : passages;
  const route = screenAt(address, known);
  const passage = route === undefined ? undefined : known[route];

  function load() {
    PASSAGES[language]().then(
      ({ screens }) => setPassages(screens),
      () => setPassages("failed"),
    );
  }

  return (
    <>
      <IconButton popoverTarget={GUIDE} aria-label={words.open}>
        <Icon name="circle-question-mark" />
      </IconButton>
      <aside
        id={GUIDE}
        className={styles.guide}
        popover="manual"
        aria-label={words.open}
        onToggle={({ newState }) => newState === "open" && load()}
      >
        <div className={styles.head}>
          <h2>{passage?.title ?? words.help}</h2>
          <IconButton popoverTarget={GUIDE} popoverTargetAction="hide" aria-label={words.close}>
            <Icon name="x" />
          </IconButton>
        </div>
        {passages === "failed" ? <p role="alert">{ui("errorBodyNoCode")}</p> : null}
        {passage === undefined ? null : (
          <ul className={styles.lines}>
            {passageLines(passage, audience).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <TallLink href={route === undefined ? "/help" : `/help#${anchorOf(route)}`}>{words.alone}</TallLink>
      </aside>
    </>
  );
}
