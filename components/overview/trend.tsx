import { useSpeech } from "@/components/compliance/speech";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Part } from "@/components/ui/section";
import type { Curves } from "@/lib/domain/screen/target";
import { useTranslations } from "@/lib/i18n/words";
import { trendWords } from "@/lib/words/trend";
import styles from "./trend.module.css";
import { TrendCurve } from "./trend-curve";
import { TrendOnView } from "./trend-on-view";

/** How the year went by month. It costs many evaluations, so that it comes when it is seen; on a phone when it is opened. */
export function Trend({
  trend,
  year,
  href,
  address,
  source,
}: {
  /** Null = not opened. */
  trend: Curves | null;
  year: number;
  /** Opens it, or closes it. */
  href: string;
  /** Of the opened trend. */
  address: string;
  /** What it is drawn of, for whoever has it in view. */
  source: string;
}) {
  const t = useTranslations("overview.trend");
  const speech = useSpeech();
  const open = trend !== null;
  return (
    <Part tight id="trend" label={t("heading")}>
      <h2 className={styles.heading}>
        <ButtonLink kind="quiet" href={href} aria-expanded={open || undefined} data-stays="">
          <Icon name={open ? "chevron-down" : "chevron-right"} />
          {t("heading")}
        </ButtonLink>
      </h2>
      {trend === null ? (
        <TrendOnView year={year} source={source} address={address} />
      ) : (
        <TrendCurve {...trendWords(speech, trend)} trend={trend} year={year} address={address} />
      )}
    </Part>
  );
}
