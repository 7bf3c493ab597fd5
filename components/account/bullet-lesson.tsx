import { StatusBadge } from "@/components/status/status-badge";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./bullet-lesson.module.css";

/** How to read a target's bar: the one picture that the whole product speaks in. */
export function BulletLesson() {
  const t = useTranslations("signin.lesson");
  return (
    <div className={styles.lesson}>
      <h2>{t("title")}</h2>
      <p className={styles.example}>{t("example")}</p>
      <svg className={styles.bar} role="img" aria-label={t("label")}>
        <rect fill="var(--band-3)" y="62" width="87.7%" height="30" />
        <rect fill="var(--band-2)" y="62" width="70.2%" height="30" />
        <rect fill="var(--band-1)" y="62" width="43.9%" height="30" />
        <rect fill="var(--bar)" y="70" width="51.2%" height="14" />
        <svg x="87.7%" overflow="visible" aria-hidden="true">
          <rect fill="var(--target)" x="-2" y="57" width="4" height="40" />
          <text y="26" textAnchor="middle" className={styles.head}>
            {t("target")}
          </text>
          <text y="44" textAnchor="middle">
            {t("targetFigure")}
          </text>
        </svg>
        <svg x="58.5%" overflow="visible" aria-hidden="true">
          <path className={styles.diamond} d="M0 68l9 9-9 9-9-9z" />
          <text y="122" textAnchor="middle" className={styles.pace}>
            {t("pace")}
          </text>
          <text y="140" textAnchor="middle">
            {t("paceFigure")}
          </text>
        </svg>
        <svg x="0" overflow="visible" aria-hidden="true">
          <text y="26" className={styles.done}>
            {t("done")}
          </text>
          <text y="44">{t("doneFigure")}</text>
        </svg>
      </svg>
      <p className={styles.end}>
        <StatusBadge status="BEHIND" />
        <span>{t("conclusion")}</span>
      </p>
    </div>
  );
}
