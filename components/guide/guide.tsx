import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./guide.module.css";

const ID = "guide";

/** The guide of the screen that is shown, beside it: no script of this page, and nothing is loaded before it is opened. */
export function Guide() {
  const t = useTranslations("guide");
  const ui = useTranslations("ui");
  return (
    <>
      <IconButton popoverTarget={ID} aria-label={t("help")}>
        <Icon name="circle-question-mark" />
      </IconButton>
      <div id={ID} className={styles.panel} popover="manual">
        <div className={styles.head}>
          <strong>{t("beside")}</strong>
          <IconButton popoverTarget={ID} popoverTargetAction="hide" aria-label={ui("close")}>
            <Icon name="x" />
          </IconButton>
        </div>
        <iframe src="/guide" title={t("beside")} loading="lazy" className={styles.frame} />
      </div>
    </>
  );
}
