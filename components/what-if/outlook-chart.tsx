import { ChartFrame, type ChartPlace } from "@/components/charts/chart-frame";
import { unitPath, withDay } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { ClientMessages } from "@/components/ui/client-messages";
import { Hidden } from "@/components/ui/hidden";
import { Muted } from "@/components/ui/muted";
import type { Moment } from "@/lib/domain/compliance/day";
import type { MeasuredTarget } from "@/lib/domain/plan";
import type { Outlook } from "@/lib/domain/screen/what-if";
import { useTranslations } from "@/lib/i18n/words";
import { endWords, isForecast, outlookFigures, requiredFigure } from "@/lib/words/what-if";
import { type OutlookBar, OutlookRows } from "./outlook-rows";
import styles from "./what-if.module.css";

/** So many are drawn, trouble first. */
const MOST = 50;
/** The scale goes on past what is asked, so that its line stands inside. */
const PAST = 1.2;
const PAST_BAR = 1.06;

/** What each has, where it will end, and the line of what is tried: on one scale. */
export function OutlookChart({
  target,
  outlooks,
  day,
  ...framed
}: ChartPlace & {
  target: MeasuredTarget;
  outlooks: readonly Outlook[];
  day: Moment;
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
    <ChartFrame {...framed}>
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
        <ClientMessages namespaces={["status"]}>
          <OutlookRows
            rows={shown.map((outlook) => ({
              ...{ code: outlook.code, name: outlook.name, ends: outlook.ends },
              ...outlookFigures(speech, target, outlook),
              href: withDay(unitPath(outlook.code), day, { why: target.code }),
              asked: t("asked", { figure: requiredFigure(speech, target, outlook.required) }),
              end: endWords(speech, outlook),
              bar: barOf(outlook, scale),
            }))}
          />
        </ClientMessages>
      </table>
      {outlooks.length > shown.length ? (
        <Muted small>{t("more", { count: outlooks.length - shown.length })}</Muted>
      ) : null}
    </ChartFrame>
  );
}

function barOf({ value, forecast, required }: Outlook, scale: number): OutlookBar {
  const percent = (share: number) => `${Math.min(100, share * 100).toFixed(2)}%`;
  const more = forecast === null || forecast <= value ? null : percent((forecast - value) / scale);
  return { done: percent(value / scale), more, required: percent(required / scale) };
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
