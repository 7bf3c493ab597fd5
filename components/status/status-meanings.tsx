import { useTranslations } from "next-intl";
import { badgeWordOf } from "./standing";
import { StatusBadge } from "./status-badge";
import { LEGEND } from "./status-legend";

/** Every status with what it means, for the help page. */
export function StatusMeanings() {
  const t = useTranslations("help");
  return (
    <table className="table stacks">
      <thead>
        <tr>
          <th scope="col">{t("sign")}</th>
          <th scope="col">{t("meaning")}</th>
        </tr>
      </thead>
      <tbody>
        {LEGEND.map((standing) => {
          const word = badgeWordOf(standing);
          return (
            <tr key={word}>
              <th scope="row" className="name">
                <StatusBadge {...standing} />
              </th>
              <td>{word === "FAILED" ? null : t(`meanings.${word}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
