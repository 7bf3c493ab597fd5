import { useLocale } from "next-intl";
import { formatTick } from "@/lib/format";
import labels from "./labels.module.css";
import styles from "./scale.module.css";

/** The lines of a plot's figures, each with its own at the left. */
export function Scale({ ticks, up }: { ticks: readonly number[]; up: (figure: number) => number }) {
  const language = useLocale();
  return ticks.map((tick) => (
    <g key={tick}>
      <line className={styles.grid} x2="100%" y1={up(tick)} y2={up(tick)} />
      <text className={labels.plain} x="-8" y={up(tick) + 4} textAnchor="end">
        {formatTick(tick, language)}
      </text>
    </g>
  ));
}
