import type { ReactNode } from "react";
import { OutboxBar } from "@/components/offline/outbox-bar";
import { OfflineBanner } from "@/components/ui/offline-banner";
import { OnPaper } from "@/components/ui/on-paper";
import { SignedIn } from "@/components/ui/signed-in";
import { Staying } from "@/components/ui/staying";
import { Toaster } from "@/components/ui/toaster";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./frame.module.css";
import { type NavItem, NavLinks } from "./nav-links";
import type { Person } from "./person-menu";
import { PhoneHeader } from "./phone-header";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

export interface FrameProps {
  /** The chairs' frame: one column with a bottom bar. */
  phone: boolean;
  /** Whose figures these are: the federation's or the unit's name. */
  scope: string;
  homeHref: string;
  /** The guide of the screen that is shown. */
  guide: ReactNode;
  items: readonly NavItem[];
  person: Person;
  /** When the page was made, as an instant. */
  at: string;
  children: ReactNode;
}

/** What stands around a page; the page is the inside of `<main>`. */
export function Frame({ phone, at, children, ...header }: FrameProps) {
  const t = useTranslations("frame");
  const ui = useTranslations("ui");
  const made = formatInstant(new Date(at));
  return (
    <SignedIn person={header.person.id}>
      <Staying />
      <SkipLink />
      <div
        className={phone ? styles.phone : undefined}
        data-frame={phone ? "phone" : undefined}
        data-person={header.person.id}
      >
        {phone ? <PhoneHeader {...header} /> : <SiteHeader {...header} made={at} />}
        <OfflineBanner at={made} />
        <OutboxBar />
        <Toaster closeLabel={ui("close")} />
        <div className={styles.onPaper}>
          <OnPaper>{t("onPaper", { scope: header.scope, at: made })}</OnPaper>
        </div>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        {phone ? (
          <nav className={styles.bottomBar} aria-label={t("mainNav")}>
            <NavLinks items={header.items} made={at} />
          </nav>
        ) : null}
      </div>
    </SignedIn>
  );
}
