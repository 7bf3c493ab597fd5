import { useTranslations } from "@/lib/i18n/words";
import styles from "./skip-link.module.css";

/** First in the tab order: past the header to what the page is about. */
export function SkipLink() {
  return (
    <a className={styles.link} href="#main">
      {useTranslations("frame")("skip")}
    </a>
  );
}
