import { useLocale } from "next-intl";
import type { HourAt, HourOfWeek } from "@/lib/domain/screen/response-times";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { weekdayLabel } from "@/lib/period";
import { ChartFigure, type Pictured } from "./chart-figure";
import { DataTable } from "./data-table";
import styles from "./hours-of-week.module.css";

const [CELL, HIGH, LEFT, TOP] = [26, 22, 40, 24];
/** The faintest that has any. */
const FAINTEST = 0.2;
/** Every which hour is named. */
const HOURS_APART = 6;

/** When in the week something comes, the more the darker, and where some was late; made on the server. */
export function HoursOfWeek({
  week,
  recordsHref,
  ...framed
}: Pictured & {
  /** By weekday, Monday first, and hour. */
  week: readonly (readonly HourOfWeek[])[];
  /** Opens what came in an hour. */
  recordsHref: (at: HourAt) => string;
}) {
  const t = useTranslations("charts");
  const language = useLocale();
  const most = Math.max(1, ...week.flat().map(({ received }) => received));
  const days = week.map((_, nth) => weekdayLabel(nth + 1, language));
  const said = ({ received, late }: HourOfWeek) =>
    late === 0 ? formatNumber(received, language) : t("ofThemLate", { count: received, late });
  const rows = (week[0] ?? []).map((_, hour) => ({
    head: t("hourFrom", { hour: String(hour), next: String(hour + 1) }),
    cells: week.map((hours, nth) => {
      const here = hours[hour] ?? { received: 0, late: 0 };
      return here.received === 0
        ? said(here)
        : { said: said(here), href: recordsHref({ weekday: nth + 1, hour }) };
    }),
  }));
  const [width, height] = [LEFT + 24 * CELL, TOP + week.length * HIGH];
  return (
    <ChartFigure {...framed} table={<DataTable heads={[t("hour"), ...days]} rows={rows} />}>
      <svg className={styles.hours} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {rows.map(({ head }, hour) =>
          hour % HOURS_APART === 0 ? (
            <text key={head} x={LEFT + hour * CELL} y={TOP - 8}>
              {t("atHour", { hour: String(hour) })}
            </text>
          ) : null,
        )}
        {week.map((hours, nth) => (
          <Day key={days[nth]} name={days[nth] ?? ""} hours={hours} y={TOP + nth * HIGH} most={most} />
        ))}
      </svg>
    </ChartFigure>
  );
}

function Day({
  name,
  hours,
  y,
  most,
}: {
  name: string;
  hours: readonly HourOfWeek[];
  y: number;
  most: number;
}) {
  return (
    <>
      <text x="0" y={y + HIGH / 2 + 3}>
        {name}
      </text>
      {hours.map(({ received, late }, hour) => {
        const place = { x: LEFT + hour * CELL + 1, y: y + 1, width: CELL - 2, height: HIGH - 2 };
        return (
          // An hour is its place in the day.
          // biome-ignore lint/suspicious/noArrayIndexKey: there are always as many, and they keep no state
          <g key={hour}>
            <rect
              {...place}
              className={received === 0 ? styles.base : undefined}
              opacity={received === 0 ? undefined : FAINTEST + (1 - FAINTEST) * (received / most)}
            />
            {late > 0 ? <rect {...place} className={styles.late} /> : null}
          </g>
        );
      })}
    </>
  );
}
