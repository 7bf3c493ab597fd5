import { useLocale } from "next-intl";
import { useOwnWords } from "@/components/compliance/own-words";
import type { ReviewEffect } from "@/lib/domain/screen/review";
import { ratioParts } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./open-item.module.css";

/** Which figures a decision changes, and which it leaves as they are. */
export function Effects({ effects }: { effects: readonly ReviewEffect[] }) {
  const t = useTranslations("review");
  const own = useOwnWords();
  return (
    <section className={styles.effects} aria-label={t("effects")}>
      <h3>{t("effects")}</h3>
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
    </section>
  );
}

function Ratio({ value, required }: { value: number; required: number }) {
  const parts = ratioParts(value, required, useLocale());
  return (
    <td>
      <b>{parts.value}</b>
      <span>{parts.total}</span>
    </td>
  );
}
