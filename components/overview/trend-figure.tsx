"use client";

import { type Messages, NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import type { ComponentProps } from "react";
import { TrendCurve } from "./trend-curve";

/** The trend as it comes into view, with its words: no page carries them for those who never see it. */
export function TrendFigure({
  messages,
  ...shown
}: ComponentProps<typeof TrendCurve> & { readonly messages: Partial<Messages> }) {
  const known = useMessages();
  return (
    <NextIntlClientProvider locale={useLocale()} messages={{ ...known, ...messages }}>
      <TrendCurve {...shown} />
    </NextIntlClientProvider>
  );
}
