import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./chart-figure.module.css";

/** A picture with its sentence and, on demand, its numbers as a real table; the heading above states the finding. */
export function ChartFigure({
  sentence,
  table,
  children,
}: {
  sentence: string;
  table: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("ui");
  return (
    <figure className={styles.figure}>
      {children}
      <figcaption className={styles.sentence}>{sentence}</figcaption>
      <Disclosure summary={t("dataTable")}>
        <ScrollRegion className={styles.scroll} label={t("dataTable")}>
          {table}
        </ScrollRegion>
      </Disclosure>
    </figure>
  );
}
