"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

const PAUSE_MS = 500;

/**
 * Asks for the page again, for as long as it stands: after each answer once, so that no server and no network is asked by
 * a page that hears nothing.
 * @param answered when this answer was given
 */
export function LookAgain({ answered, most }: { answered: number; most: number }) {
  const router = useRouter();
  const looks = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer is another reason to ask
  useEffect(() => {
    if (looks.current >= most) return;
    const next = setTimeout(() => {
      looks.current += 1;
      router.refresh();
    }, PAUSE_MS);
    return () => clearTimeout(next);
  }, [answered, most, router]);
  return null;
}
