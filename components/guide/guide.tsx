import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { IconButton, IconLink } from "@/components/ui/icon-button";
import { TallLink } from "@/components/ui/text-link";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./guide.module.css";

/** Its id: the browser itself opens it, so that no script is needed. */
const BESIDE = "guide";

/** The guide of the screen, opened beside it; `children` are its passage. A browser that cannot leads to that of every screen. */
export function Guide({ children }: { children: ReactNode }) {
  const t = useTranslations("guide");
  const ui = useTranslations("ui");
  return (
    <>
      <span className={styles.opens}>
        <IconButton popoverTarget={BESIDE} aria-label={t("help")}>
          <Icon name="circle-question-mark" />
        </IconButton>
      </span>
      <span className={styles.leads}>
        <IconLink href="/help" aria-label={t("help")}>
          <Icon name="circle-question-mark" />
        </IconLink>
      </span>
      <aside id={BESIDE} popover="auto" className={styles.beside} aria-label={t("help")}>
        <div className={styles.close}>
          <IconButton popoverTarget={BESIDE} popoverTargetAction="hide" aria-label={ui("close")}>
            <Icon name="x" />
          </IconButton>
        </div>
        {children}
        <p>
          <TallLink href="/help">{t("all")}</TallLink>
        </p>
      </aside>
    </>
  );
}
