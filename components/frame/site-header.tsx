import type { ReactNode } from "react";
import { OpenFinder } from "@/components/finder/open-finder";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Wrap } from "@/components/ui/wrap";
import { useTranslations } from "@/lib/i18n/words";
import { Brand } from "./brand";
import menu from "./menu.module.css";
import { type NavItem, NavLinks } from "./nav-links";
import { type Person, PersonMenu } from "./person-menu";
import styles from "./site-header.module.css";

interface SiteHeaderProps {
  /** Whose figures these are: the federation's or the unit's name. */
  scope: string;
  homeHref: string;
  guide: ReactNode;
  items: readonly NavItem[];
  person: Person;
  /** When the page was made, as an instant. */
  made: string;
}

/** Mark and scope, navigation, help, person; sticks to the top. Where the places do not fit they fold into a menu. */
export function SiteHeader({ scope, homeHref, guide, items, person, made }: SiteHeaderProps) {
  const t = useTranslations("frame");
  const find = useTranslations("ui.finder");
  return (
    <header className={styles.header}>
      <Wrap className={styles.line}>
        <Brand name={t("product")} scope={scope} href={homeHref} />
        <nav className={styles.nav} aria-label={t("mainNav")}>
          <NavLinks items={items} made={made} />
        </nav>
        <div className={styles.end}>
          <span className={styles.find}>
            <OpenFinder keyed>
              <IconButton type="submit">
                <Icon name="search" />
                <span className={styles.findWords}>
                  {find.rich("open", { key: (key) => <kbd className={styles.key}>{key}</kbd> })}
                </span>
              </IconButton>
            </OpenFinder>
          </span>
          {guide}
          <PersonMenu {...person} />
          <span className={styles.openNav}>
            <IconButton popoverTarget="nav-menu" aria-label={t("openNav")}>
              <Icon name="menu" />
            </IconButton>
          </span>
          <div id="nav-menu" className={menu.menu} popover="auto">
            <nav aria-label={t("mainNav")}>
              <NavLinks items={items} made={made} className={menu.item} />
            </nav>
            <OpenFinder>
              <button type="submit" className={menu.item}>
                <Icon name="search" />
                {find("title")}
              </button>
            </OpenFinder>
          </div>
        </div>
      </Wrap>
    </header>
  );
}
