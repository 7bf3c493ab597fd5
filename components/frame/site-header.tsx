import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Brand } from "./brand";
import { type NavItem, NavLinks } from "./nav-links";
import { type Person, PersonMenu } from "./person-menu";

interface SiteHeaderProps {
  /** Whose figures these are: the federation's or the unit's name. */
  scope: string;
  homeHref: string;
  helpHref: string;
  items: readonly NavItem[];
  person: Person;
}

/** Mark and scope, navigation, help, person; sticks to the top. Below 1100 px the navigation folds into a menu. */
export function SiteHeader({ scope, homeHref, helpHref, items, person }: SiteHeaderProps) {
  const t = useTranslations("frame");
  return (
    <header className="site-header">
      <div className="wrap">
        <Link className="brand tall-touch" href={homeHref} prefetch={false}>
          <Brand name={t("product")} scope={scope} />
        </Link>
        <nav className="site-nav" aria-label={t("mainNav")}>
          <NavLinks items={items} />
        </nav>
        <div className="header-end">
          <Link className="icon-button" href={helpHref} aria-label={t("help")} prefetch={false}>
            <Icon name="circle-question-mark" />
          </Link>
          <PersonMenu {...person} />
          <button
            type="button"
            className="icon-button nav-button"
            popoverTarget="nav-menu"
            aria-label={t("openNav")}
          >
            <Icon name="menu" />
          </button>
          <div id="nav-menu" className="menu" popover="auto">
            <nav aria-label={t("mainNav")}>
              <NavLinks items={items} className="menu-item" />
            </nav>
          </div>
        </div>
      </div>
    </header>
  );
}
