import { useSpeech } from "@/components/compliance/speech";
import type { BulletFigures } from "@/lib/domain/screen/bullet";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./bullet-key.module.css";

/** What the parts of a bullet bar mean; stands once above a list. */
export function BulletKey({ limits }: Pick<BulletFigures, "limits">) {
  const t = useTranslations("bullet");
  const speech = useSpeech();
  return (
    <div className={styles.key}>
      <span>
        <svg width="22" height="10" aria-hidden="true">
          <rect fill="var(--bar)" y="1" width="22" height="8" />
        </svg>
        {t("done")}
      </span>
      <span>
        <svg width="14" height="14" aria-hidden="true">
          <path fill="var(--pace)" d="M7 1l6 6-6 6-6-6z" />
        </svg>
        {t("pace")}
      </span>
      <span>
        <svg width="4" height="14" aria-hidden="true">
          <rect fill="var(--target)" width="3" height="14" />
        </svg>
        {t("target")}
      </span>
      <span>
        <svg width="36" height="12" aria-hidden="true">
          <rect fill="var(--band-1)" width="12" height="12" />
          <rect fill="var(--band-2)" x="12" width="12" height="12" />
          <rect fill="var(--band-3)" x="24" width="12" height="12" />
        </svg>
        {t("bands", { limits: limits.map((limit) => speech.stated(limit)).join(" · ") })}
      </span>
    </div>
  );
}
