"use client";

import { Icon } from "@/components/ui/icon";
import { useMinute } from "@/components/ui/use-now";
import { type ClockStanding, clockAt } from "@/lib/domain/screen/clock";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./running-clock.module.css";

/** What has to end within so many hours: when it began, when it ended, and which moment it is. */
export interface Wait {
  readonly hours: number;
  readonly begun: string;
  /** Null while it lasts. */
  readonly ended: string | null;
  /** The server's moment. */
  readonly now: string;
}

const MS_PER_HOUR = 3_600_000;
const [MINUTES_PER_HOUR, MINUTES_PER_DAY] = [60, 1_440];
/** Past this, days are said. */
const MOST_HOURS = 48;

/** How long is left, or by how much it is over, in words; said anew each minute, without moving what is around it. */
export function RunningClock(wait: Wait) {
  const { standing, words } = useClock(wait);
  return (
    <span className={styles.clock} data-standing={standing}>
      {standing === "over" ? <Icon name="triangle-alert" /> : null}
      {words}
    </span>
  );
}

/** The same as a sentence. */
export function ClockWords(wait: Wait) {
  return <b>{capitalised(useClock(wait).words)}.</b>;
}

/** The same with a bar to the tick at which the time is over. */
export function ClockBar(wait: Wait) {
  const t = useTranslations("recordScreens.clock");
  const { words, share } = useClock(wait);
  const until = formatInstant(new Date(Date.parse(wait.begun) + wait.hours * MS_PER_HOUR));
  return (
    <div className={styles.bar}>
      <p>
        <span>{t("since", { hours: wait.hours })}</span>
        <span>{t("until", { at: until })}</span>
      </p>
      <div className={styles.track} aria-hidden="true">
        <div style={{ inlineSize: `${Math.min(share, 1 / TICK) * TICK * 100}%` }} />
        <i style={{ insetInlineStart: `${TICK * 100}%` }} />
      </div>
      <p>
        <b>{capitalised(words)}.</b>
      </p>
    </div>
  );
}

/** Where the bar's tick stands; what is beyond it is over. */
const TICK = 0.86;

function useClock({ hours, begun, ended, now }: Wait): {
  readonly standing: ClockStanding;
  readonly words: string;
  readonly share: number;
} {
  const t = useTranslations("recordScreens.clock");
  const { standing, minutes, share } = clockAt(hours, begun, ended, useMinute(now));
  const [ofHours, ofDays] = [Math.floor(minutes / MINUTES_PER_HOUR), Math.floor(minutes / MINUTES_PER_DAY)];
  const time =
    ofHours >= MOST_HOURS
      ? t("days", { days: ofDays, hours: ofHours - ofDays * 24 })
      : ofHours > 0
        ? t("hours", { hours: ofHours, minutes: minutes % MINUTES_PER_HOUR })
        : t("minutes", { minutes });
  return { standing, share, words: t(standing, { time, hours }) };
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
