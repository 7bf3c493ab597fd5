import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./chart-figure.module.css";
import { ChartFrame, type ChartPlace } from "./chart-frame";

/** A chart's frame with what a picture alone does not give to everybody. */
export interface Pictured extends ChartPlace {
  /** What the picture shows. */
  sentence: string;
}

/** A picture with its sentence and, on demand, its numbers as a real table. */
export function ChartFigure({
  sentence,
  table,
  children,
  ...framed
}: Pictured & { table: ReactNode; children: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <ChartFrame {...framed}>
      {children}
      <figcaption className={styles.sentence}>{sentence}</figcaption>
      <Disclosure summary={t("dataTable")}>
        <ScrollRegion className={styles.scroll} label={t("dataTable")}>
          {table}
        </ScrollRegion>
      </Disclosure>
    </ChartFrame>
  );
}
