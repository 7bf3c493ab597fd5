import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Brand } from "./brand";
import { type NavItem, NavLinks } from "./nav-links";
import { type Person, PersonMenu } from "./person-menu";

interface PhoneFrameProps {
  /** The grassroots union's name and, below it, who is signed in for it. */
  unit: string;
  role: string;
  helpHref: string;
  items: readonly NavItem[];
  person: Person;
  children: ReactNode;
}

/** The chairs' frame: one column, help, person, a bottom bar of three. */
export function PhoneFrame({ unit, role, helpHref, items, person, children }: PhoneFrameProps) {
  const t = useTranslations("frame");
  return (
    <div className="phone-frame">
      <header className="phone-header">
        <span className="brand">
          <Brand name={unit} scope={role} />
        </span>
        <Link className="icon-button" href={helpHref} aria-label={t("help")} prefetch={false}>
          <Icon name="circle-question-mark" />
        </Link>
        <PersonMenu {...person} />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <nav className="bottom-bar" aria-label={t("mainNav")}>
        <NavLinks items={items} />
      </nav>
    </div>
  );
}
