import { type ReactNode, useId } from "react";
import { HeadLine } from "@/components/ui/section";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./chart-figure.module.css";
import { TakeAway } from "./take-away";

/** What stands around every chart. */
export interface ChartPlace {
  /** What it shows, in a sentence: its heading. */
  finding: string;
  /** Grey continuation of the heading. */
  aside?: ReactNode;
  /** At the right of the heading. */
  end?: ReactNode;
  /** Of its heading. */
  level?: 2 | 3;
  /** Address within the page. */
  id?: string | undefined;
  /** Of the very chart, with its day: what shows it again. */
  address: string;
}

/** A chart under its finding, with what takes it away; `children` are its picture and its numbers, or a table that is both. */
export function ChartFrame({
  finding,
  aside,
  end,
  level = 2,
  id,
  address,
  children,
}: ChartPlace & { children: ReactNode }) {
  const t = useTranslations("charts");
  const headingId = useId();
  const Heading = `h${level}` as const;
  return (
    <figure className={styles.figure} id={id} aria-labelledby={headingId} data-figure="">
      <HeadLine end={end}>
        <Heading id={headingId} className={styles.finding}>
          {finding} {aside ? <span>{aside}</span> : null}
        </Heading>
      </HeadLine>
      {children}
      <TakeAway words={{ group: t("take"), address: t("address") }} address={address} />
    </figure>
  );
}
