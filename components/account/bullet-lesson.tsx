import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

/** How to read a target's bar: the one picture that the whole product speaks in. */
export function BulletLesson() {
  const t = useTranslations("signin.lesson");
  return (
    <div className="lesson">
      <h2>{t("title")}</h2>
      <p className="lesson-example">{t("example")}</p>
      <svg className="bullet lesson-bar" role="img" aria-label={t("label")}>
        <rect className="band-3" y="62" width="87.7%" height="30" />
        <rect className="band-2" y="62" width="70.2%" height="30" />
        <rect className="band-1" y="62" width="43.9%" height="30" />
        <rect className="bar" y="70" width="51.2%" height="14" />
        <svg x="87.7%" overflow="visible" aria-hidden="true">
          <rect className="tick-line" x="-2" y="57" width="4" height="40" />
          <text y="26" textAnchor="middle" className="lesson-head">
            {t("target")}
          </text>
          <text y="44" textAnchor="middle">
            {t("targetFigure")}
          </text>
        </svg>
        <svg x="58.5%" overflow="visible" aria-hidden="true">
          <path className="diamond" d="M0 68l9 9-9 9-9-9z" />
          <text y="122" textAnchor="middle" className="lesson-head pace">
            {t("pace")}
          </text>
          <text y="140" textAnchor="middle">
            {t("paceFigure")}
          </text>
        </svg>
        <svg x="0" overflow="visible" aria-hidden="true">
          <text y="26" className="lesson-head done">
            {t("done")}
          </text>
          <text y="44">{t("doneFigure")}</text>
        </svg>
      </svg>
      <p className="lesson-end">
        <span className="status-badge tone-behind">
          <Icon name="triangle-alert" />
          {t("behind")}
        </span>
        <span>{t("conclusion")}</span>
      </p>
    </div>
  );
}
