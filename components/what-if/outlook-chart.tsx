import { TakeAway } from "@/components/charts/take-away";
import { unitPath, withDay } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { StatusMark } from "@/components/status/status-mark";
import { Hidden } from "@/components/ui/hidden";
import { Muted } from "@/components/ui/muted";
import { PlainLink } from "@/components/ui/text-link";
import type { Moment } from "@/lib/domain/compliance/day";
import type { Status } from "@/lib/domain/compliance/result";
import type { MeasuredTarget } from "@/lib/domain/plan";
import type { Outlook } from "@/lib/domain/screen/what-if";
import { useTranslations } from "@/lib/i18n/words";
import { endWords, isForecast, outlookFigures, requiredFigure } from "@/lib/words/what-if";
import styles from "./what-if.module.css";

/** So many are drawn, trouble first. */
const MOST = 50;
/** The scale goes on past what is asked, so that its line stands inside. */
const PAST = 1.2;
const PAST_BAR = 1.06;

/** A forecast is none of the statuses; it is drawn as the one that it would come to. */
const LOOK: Record<Outlook["ends"], Status> = { THERE: "MET", EXPECTED: "ON_TRACK", SHORT: "NOT_MET" };

/** What each has, where it will end, and the line of what is tried: on one scale. */
export function OutlookChart({
  target,
  outlooks,
  day,
  address,
}: {
  target: MeasuredTarget;
  outlooks: readonly Outlook[];
  day: Moment;
  /** Of the very chart. */
  address: string;
}) {
  const t = useTranslations("whatIf");
  const charts = useTranslations("charts");
  const speech = useSpeech();
  const shown = outlooks.slice(0, MOST);
  const scale = Math.max(
    ...shown.map(({ value, forecast, required }) =>
      Math.max((forecast ?? value) * PAST_BAR, required * PAST),
    ),
  );
  const forecasts = isForecast(shown);
  return (
    <div data-figure="">
      <Key forecasts={forecasts} />
      <table className={styles.outlooks}>
        <caption>
          <Hidden>{t("caption")}</Hidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{charts("unit")}</th>
            <td />
            <th scope="col" className={styles.number}>
              {t(forecasts ? "fromTo" : "value")}
            </th>
            <th scope="col">{t(forecasts ? "end" : "enough")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((outlook) => {
            const { value, forecast } = outlookFigures(speech, target, outlook);
            return (
              <tr key={outlook.code}>
                <th scope="row">
                  <PlainLink tall href={withDay(unitPath(outlook.code), day, { why: target.code })}>
                    {outlook.name}
                  </PlainLink>
                </th>
                <td className={styles.bar}>
                  <Bar outlook={outlook} scale={scale} />
                </td>
                <td className={styles.number}>
                  <b>{value}</b>
                  {forecast === null ? null : ` → ${forecast}`}
                </td>
                <td className={styles.end}>
                  <Hidden>{t("asked", { figure: requiredFigure(speech, target, outlook.required) })}</Hidden>
                  <StatusMark silent status={LOOK[outlook.ends]} />
                  {outlook.ends === "SHORT" ? <b>{endWords(speech, outlook)}</b> : endWords(speech, outlook)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {outlooks.length > shown.length ? (
        <Muted small>{t("more", { count: outlooks.length - shown.length })}</Muted>
      ) : null}
      <TakeAway words={{ group: charts("take"), address: charts("address") }} address={address} />
    </div>
  );
}

const percent = (share: number) => `${Math.min(100, share * 100).toFixed(2)}%`;

function Bar({ outlook: { value, forecast, required }, scale }: { outlook: Outlook; scale: number }) {
  return (
    <svg aria-hidden="true">
      <rect className={styles.ground} y="4" width="100%" height="14" />
      {forecast === null || forecast <= value ? null : (
        <rect
          className={styles.forecast}
          x={percent(value / scale)}
          y="6"
          width={percent((forecast - value) / scale)}
          height="10"
        />
      )}
      <rect className={styles.done} y="7" width={percent(value / scale)} height="8" />
      <line
        className={styles.line}
        x1={percent(required / scale)}
        x2={percent(required / scale)}
        y1="0"
        y2="22"
      />
    </svg>
  );
}

function Key({ forecasts }: { forecasts: boolean }) {
  const t = useTranslations("whatIf.key");
  return (
    <p className={styles.key}>
      <span>
        <svg width="22" height="10" aria-hidden="true">
          <rect className={styles.done} y="1" width="22" height="8" />
        </svg>
        {t("done")}
      </span>
      {forecasts ? (
        <span>
          <svg width="22" height="12" aria-hidden="true">
            <rect className={styles.forecast} x="1" y="1" width="20" height="10" />
          </svg>
          {t("forecast")}
        </span>
      ) : null}
      <span>
        <svg width="4" height="14" aria-hidden="true">
          <rect fill="var(--target)" width="3" height="14" />
        </svg>
        {t("tried")}
      </span>
    </p>
  );
}
