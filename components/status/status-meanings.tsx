import { ListTable, NameCell } from "@/components/ui/table";
import { badgeWordOf } from "@/lib/domain/screen/standing";
import { useTranslations } from "@/lib/i18n/words";
import { StatusBadge } from "./status-badge";
import { LEGEND } from "./status-legend";

/** Every status with what it means, for the help page. */
export function StatusMeanings() {
  const t = useTranslations("help");
  return (
    <ListTable>
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
              <NameCell>
                <StatusBadge {...standing} />
              </NameCell>
              <td>{word === "FAILED" ? null : t(`meanings.${word}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </ListTable>
  );
}
