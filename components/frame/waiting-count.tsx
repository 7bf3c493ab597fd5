"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { Hidden } from "@/components/ui/hidden";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./waiting-count.module.css";

/** The bar and its folded menu ask once. */
let asked: { readonly at: string; readonly answer: Promise<number> } | undefined;

function waitingAt(at: string): Promise<number> {
  if (asked?.at !== at) asked = { at, answer: waitingNow() };
  return asked.answer;
}

async function waitingNow(): Promise<number> {
  const answer = await fetch("/review/waiting");
  return answer.ok ? (await answer.json()).waiting : 0;
}

/**
 * How much waits for the reader's decision. The frame is not made again when they go to another page, so that it is asked
 * for on each; every decision makes the frame again. @param made when the frame was made
 */
export function WaitingCount({ made }: { made: string }) {
  const t = useTranslations("ui");
  const here = usePathname();
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    let left = false;
    waitingAt(`${made} ${here}`).then(
      (count) => left || setWaiting(count),
      // Without an answer the one before stays.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [made, here]);
  if (waiting === 0) return null;
  return (
    <span className={styles.count}>
      {waiting}
      <Hidden> {t("waitingItems")}</Hidden>
    </span>
  );
}
