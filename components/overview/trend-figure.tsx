"use client";

import { type Messages, NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { PercentCurve } from "@/components/charts/percent-curve";
import { lastDayOfYear } from "@/lib/domain/calendar";
import type { TrendAnswer } from "@/lib/domain/screen/overview-screen";
import styles from "./trend.module.css";

/** The trend as it comes into view, with its words: no page carries them for those who never see it. */
export function TrendFigure({
  trend,
  finding,
  messages,
  year,
  address,
}: TrendAnswer & { readonly messages: Partial<Messages>; readonly year: number; readonly address: string }) {
  const known = useMessages();
  return (
    <NextIntlClientProvider locale={useLocale()} messages={{ ...known, ...messages }}>
      <p className={styles.finding}>{finding}</p>
      {trend.points.length === 0 ? null : (
        <PercentCurve
          {...trend}
          year={year}
          dueOn={lastDayOfYear(year)}
          sentence={finding}
          address={address}
        />
      )}
    </NextIntlClientProvider>
  );
}
