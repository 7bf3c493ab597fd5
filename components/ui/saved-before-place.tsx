"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { SavedBeforeProps } from "./saved-before";
import { showToast } from "./toast-store";
import { useLoaded } from "./use-loaded";

const load = () => import("./saved-before").then(({ SavedBefore }) => SavedBefore);

/** Loads what leads to a record that had been saved before; the server has just said so. */
export function SavedBeforePlace<Data>({ correct, ...props }: SavedBeforeProps<Data>) {
  const Told = useLoaded(load, true);
  const { message, code } = props.told;
  const correction = code === "KEY_REUSED" ? correct : undefined;
  const { line, leave } = useShownAround(message, correction !== undefined);
  return <p ref={line}>{Told === null ? null : <Told {...props} correct={correction} leave={leave} />}</p>;
}

/**
 * Shows around the form what was saved: behind a dialog once that is closed, else at once; where that takes the form away,
 * its words stay. A record's own form, which names it, leads to the record itself.
 */
function useShownAround(message: string, leadsOn: boolean) {
  const router = useRouter();
  const line = useRef<HTMLParagraphElement>(null);
  const isLeft = useRef(false);
  useEffect(() => {
    const form = line.current?.closest("form");
    if (leadsOn && form?.elements.namedItem("id")) return;
    const asked = form?.closest("dialog");
    if (!asked) router.refresh();
    return () => {
      if (isLeft.current || form?.isConnected) return;
      if (asked) router.refresh();
      else showToast({ message, failed: true });
    };
  }, [router, message, leadsOn]);
  return {
    line,
    leave: () => {
      isLeft.current = true;
    },
  };
}
