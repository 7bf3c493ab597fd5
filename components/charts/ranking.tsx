"use client";

import { useLocale } from "next-intl";
import { StatusMark } from "@/components/status/status-mark";
import { classNames } from "@/components/ui/class-names";
import { Hidden } from "@/components/ui/hidden";
import { PlainLink } from "@/components/ui/text-link";
import type { Status } from "@/lib/domain/compliance/result";
import type { Standing } from "@/lib/domain/screen/standing";
import { formatNumber, formatPercentage, formatThreshold } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { ChartFrame, type ChartPlace } from "./chart-frame";
import styles from "./ranking.module.css";

/** One unit with what it has done. */
export interface RankedUnit {
  key: string;
  name: string;
  href: string;
  value: number;
  /** The value as it is written: `162/166`; `20, còn 10`. */
  said: string;
  /** How much was handed in and how much of it approved; nothing for what is counted otherwise. */
  claims?: string | null;
  /** What is asked of this unit, where that is not what is asked of all. */
  own?: { required: number; pace: number | null } | undefined;
  standing: Standing;
}

interface RankingProps extends ChartPlace {
  units: readonly RankedUnit[];
  required: number;
  /** Today's pace; null where none is asked. */
  pace: number | null;
  /** What is asked and its pace are percentages. */
  percent: boolean;
  /** Head of the figures. */
  valueHead: string;
  caption: string;
}

/** A unit may have a requirement of its own, so its status says it, not its bar's length. */
const BEHIND: readonly Status[] = ["BEHIND", "NOT_MET"];

const percent = (share: number) => `${Math.min(100, share * 100).toFixed(2)}%`;

/**
 * Units ranked on one scale with the lines of pace and target through all rows; bars behind the pace are hatched. It runs on
 * the client too, as the matrix does: a row is brought as its figures, not as each element a second time.
 */
export function Ranking({
  units,
  required,
  pace,
  percent: asPercent,
  valueHead,
  caption,
  ...framed
}: RankingProps) {
  const t = useTranslations("charts");
  const language = useLocale();
  const say = {
    // A threshold stands as the plan types it, a pace is computed.
    required: asPercent ? formatThreshold : formatNumber,
    pace: asPercent ? formatPercentage : formatNumber,
  };
  const most = units.map(({ value, own }) => Math.max(value * 1.06, (own?.required ?? 0) * 1.2));
  const scale = Math.max(required * 1.2, ...most);
  return (
    <ChartFrame {...framed}>
      <table className={styles.ranking}>
        <caption>
          <Hidden>{caption}</Hidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.unit}>
              {t("unit")}
            </th>
            <td className={styles.bars}>
              <AxisWords
                required={{
                  at: required / scale,
                  said: t("targetLabel", { value: say.required(required, language) }),
                }}
                pace={
                  pace === null
                    ? null
                    : { at: pace / scale, said: t("paceLabel", { value: say.pace(pace, language) }) }
                }
              />
            </td>
            <th scope="col" className={styles.value}>
              {valueHead}
            </th>
            <th scope="col" className={styles.sign}>
              <Hidden>{t("status")}</Hidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <RankRow
              key={unit.key}
              unit={unit}
              lines={{ ...(unit.own ?? { required, pace }), scale }}
              own={unit.own ? t("ownTarget", { value: say.required(unit.own.required, language) }) : null}
            />
          ))}
        </tbody>
      </table>
    </ChartFrame>
  );
}

interface Lines {
  required: number;
  pace: number | null;
  scale: number;
}

function RankRow({ unit, lines, own }: { unit: RankedUnit; lines: Lines; own: string | null }) {
  const { required, pace, scale } = lines;
  const behind = BEHIND.includes(unit.standing.status);
  return (
    <tr className={behind ? styles.behind : undefined}>
      <th scope="row" className={styles.unit}>
        <PlainLink tall href={unit.href}>
          {unit.name}
        </PlainLink>
        {own ? <small>{own}</small> : null}
        {unit.claims ? <small>{unit.claims}</small> : null}
      </th>
      <td className={styles.bars}>
        <svg aria-hidden="true">
          <svg y="50%" overflow="visible" aria-hidden="true">
            <rect
              className={classNames(styles.bar, behind && styles.hatched)}
              y="-7.5"
              height="15"
              width={percent(unit.value / scale)}
              fill={behind ? "url(#hatch)" : undefined}
            />
          </svg>
          {pace === null ? null : <Upright className={styles.paceLine} at={pace / scale} halo />}
          <Upright className={styles.targetLine} at={required / scale} />
        </svg>
      </td>
      <td className={styles.value}>{unit.said}</td>
      <td className={styles.sign}>
        <StatusMark {...unit.standing} />
      </td>
    </tr>
  );
}

function Upright({
  className,
  at,
  halo = false,
}: {
  className: string | undefined;
  at: number;
  halo?: boolean;
}) {
  const x = percent(at);
  return (
    <>
      {halo ? <line className={styles.halo} x1={x} x2={x} y1="0" y2="100%" /> : null}
      <line className={className} x1={x} x2={x} y1="0" y2="100%" />
    </>
  );
}

interface Mark {
  at: number;
  said: string;
}

function AxisWords({ required, pace }: { required: Mark; pace: Mark | null }) {
  return (
    <svg className={styles.axis} aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect fill="var(--bar-soft)" width="6" height="6" />
          <rect fill="var(--bar)" width="2.5" height="6" />
        </pattern>
      </defs>
      {pace === null ? null : (
        <svg x={percent(pace.at)} overflow="visible" aria-hidden="true">
          <text className={styles.paceWord} x={-2} y="12" textAnchor="end">
            {pace.said}
          </text>
        </svg>
      )}
      <svg x={percent(required.at)} overflow="visible" aria-hidden="true">
        <text x={pace === null ? 0 : 2} y="12" textAnchor={pace === null ? "middle" : "start"}>
          {required.said}
        </text>
      </svg>
    </svg>
  );
}
