import { useLocale, useMessages } from "next-intl";
import type { Audience } from "@/lib/words/guide";
import { GuideSheet } from "./guide-sheet";

/** The guide of the screen that is shown, beside it on demand. */
export function Guide({ audience }: { audience: Audience }) {
  const { screens: _, ...words } = useMessages().guide;
  return <GuideSheet audience={audience} language={useLocale()} words={words} />;
}
