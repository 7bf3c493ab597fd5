import { useTranslations } from "@/lib/i18n/words";
import { ButtonLink } from "./button";
import styles from "./export-links.module.css";
import { Hidden } from "./hidden";
import { Icon } from "./icon";

/**
 * What a list holds under its filters, as a workbook or as text.
 * @param at its address in either form
 * @param from where a workbook of more can be brought in; null = not by the reader
 */
export function ExportLinks({
  at,
  from = null,
}: {
  at: (format: "csv" | "xlsx") => string;
  from?: string | null;
}) {
  const t = useTranslations("ui");
  return (
    <>
      {from === null ? null : (
        <span className={styles.deskOnly}>
          <ButtonLink href={from}>
            <Icon name="upload" />
            {t("importExcel")}
          </ButtonLink>
        </span>
      )}
      <span className={styles.pair}>
        <ButtonLink href={at("xlsx")} download>
          <Icon name="download" />
          <Hidden on="phone">{t("exportExcel")}</Hidden>
        </ButtonLink>
        <ButtonLink href={at("csv")} download>
          <Hidden>{t("export")} </Hidden>
          {t("csv")}
        </ButtonLink>
      </span>
    </>
  );
}
