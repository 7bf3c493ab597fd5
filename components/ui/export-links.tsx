import { useTranslations } from "@/lib/i18n/words";
import { ButtonLink } from "./button";
import styles from "./export-links.module.css";
import { Hidden } from "./hidden";
import { Icon } from "./icon";

/** What a list holds under its filters, as a workbook or as text. @param at its address in either form */
export function ExportLinks({ at }: { at: (format: "csv" | "xlsx") => string }) {
  const t = useTranslations("ui");
  return (
    <>
      <ButtonLink href={at("xlsx")} download prefetch={false}>
        <Icon name="download" />
        <Hidden on="phone">{t("exportExcel")}</Hidden>
      </ButtonLink>
      <span className={styles.text}>
        <ButtonLink kind="quiet" href={at("csv")} download prefetch={false}>
          <Hidden>{t("export")} </Hidden>
          {t("csv")}
        </ButtonLink>
      </span>
    </>
  );
}
