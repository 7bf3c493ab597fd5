import { useMessages } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { TallLink } from "@/components/ui/text-link";
import { useTranslations } from "@/lib/i18n/words";
import { type Audience, anchorOf, type Passages, passageLines, screenAt } from "@/lib/words/guide";
import styles from "./guide.module.css";
import { GUIDE } from "./name";

/**
 * The guide of the screen at an address, beside it on demand: the browser's own popover, which needs neither script nor
 * network, and stays open while its reader works. An address without a screen has the way to the help page.
 */
export function Guide({ address, audience }: { address: readonly string[]; audience: Audience }) {
  const t = useTranslations("guide");
  const passages: Passages = useMessages().guide.screens;
  const route = screenAt(address, passages);
  const passage = route === undefined ? undefined : passages[route];
  return (
    <aside id={GUIDE} className={styles.guide} popover="manual" aria-label={t("open")}>
      <div className={styles.head}>
        <h2>{passage?.title ?? t("help")}</h2>
        <IconButton popoverTarget={GUIDE} popoverTargetAction="hide" aria-label={t("close")}>
          <Icon name="x" />
        </IconButton>
      </div>
      {passage === undefined ? null : (
        <ul className={styles.lines}>
          {passageLines(passage, audience).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <TallLink href={route === undefined ? "/help" : `/help#${anchorOf(route)}`}>{t("alone")}</TallLink>
    </aside>
  );
}
