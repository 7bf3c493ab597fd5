import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./chart-figure.module.css";
import { TakeAway } from "./take-away";

/** A picture with its sentence and, on demand, its numbers as a real table; the heading above states the finding. */
export function ChartFigure({
  sentence,
  table,
  address,
  children,
}: {
  sentence: string;
  table: ReactNode;
  /** Of the very chart, with its day: what shows it again. */
  address: string;
  children: ReactNode;
}) {
  const t = useTranslations("ui");
  const charts = useTranslations("charts");
  return (
    <figure className={styles.figure} data-figure="">
      {children}
      <figcaption className={styles.sentence}>{sentence}</figcaption>
      <Disclosure summary={t("dataTable")}>
        <ScrollRegion className={styles.scroll} label={t("dataTable")}>
          {table}
        </ScrollRegion>
      </Disclosure>
      <TakeAway words={{ group: charts("take"), address: charts("address") }} address={address} />
    </figure>
  );
}
