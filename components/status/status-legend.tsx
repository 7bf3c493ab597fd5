import type { ReactNode } from "react";
import { badgeWordOf, type Standing } from "@/lib/domain/screen/standing";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./status-legend.module.css";
import { StatusMark } from "./status-mark";

/** One standing per sign, in the order of the legend. */
export const LEGEND: readonly Standing[] = [
  { status: "MET" },
  { status: "ON_TRACK" },
  { status: "BEHIND" },
  { status: "NOT_MET" },
  { status: "NEAR" },
  { status: "NO_DATA" },
  { status: "TRACKED" },
  { status: "MET", encouraged: true },
  { status: "NOT_APPLICABLE" },
  { status: "WAIVED" },
];

/** Every sign with its word; stands under the matrix. */
export function StatusLegend({ yearOver }: { yearOver?: boolean | undefined }) {
  const t = useTranslations("status");
  return (
    <LegendLine>
      <span>{t("legend")}</span>
      {LEGEND.map((entry) => {
        const standing = { ...entry, yearOver };
        const word = badgeWordOf(standing);
        return (
          <span key={word}>
            <StatusMark silent {...standing} />
            {t(word)}
          </span>
        );
      })}
    </LegendLine>
  );
}

/** Signs with their words side by side, each in a `<span>`. */
function LegendLine({ children }: { children: ReactNode }) {
  return <div className={styles.legend}>{children}</div>;
}
