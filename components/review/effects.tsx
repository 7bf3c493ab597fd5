import { useLocale } from "next-intl";
import { CountsTowards } from "@/components/activity/counts-towards";
import { useOwnWords } from "@/components/compliance/own-words";
import type { ReviewItem } from "@/lib/domain/screen/review";
import { formatNumber, ratioParts } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./open-item.module.css";

/** Which figures a decision changes, and which it leaves as they are; where it changes none, why. */
export function Effects({ effects, meant }: Pick<ReviewItem, "effects" | "meant">) {
  const t = useTranslations("review");
  return (
    <section className={styles.effects} aria-label={t("effects")}>
      <h3>{t("effects")}</h3>
      {effects.length > 0 ? (
        <EffectTable effects={effects} />
      ) : (
        <p>
          {t("ifApproved")}: <CountsTowards {...meant} />.
        </p>
      )}
    </section>
  );
}

function EffectTable({ effects }: Pick<ReviewItem, "effects">) {
  const t = useTranslations("review");
  const own = useOwnWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("target")}</th>
          <th scope="col">{t("today")}</th>
          <th scope="col">{t("ifApproved")}</th>
          <th scope="col">{t("ifReturned")}</th>
        </tr>
      </thead>
      <tbody>
        {effects.map(({ target, title, unitName, required, now, approved, returned, fromSubmission }) => (
          <tr key={`${target} ${unitName}`}>
            <th scope="row">
              {target} {own(title)}
              <small>
                {unitName}, {t(fromSubmission ? "fromSubmission" : "fromApproval")}
              </small>
            </th>
            <Ratio value={now} required={required} />
            <Ratio value={approved} required={required} />
            <Ratio value={returned} required={required} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Ratio({ value, required }: { value: number; required: number | null }) {
  const language = useLocale();
  if (required === null)
    return (
      <td>
        <b>{formatNumber(value, language)}</b>
      </td>
    );
  const parts = ratioParts(value, required, language);
  return (
    <td>
      <b>{parts.value}</b>
      <span>{parts.total}</span>
    </td>
  );
}
