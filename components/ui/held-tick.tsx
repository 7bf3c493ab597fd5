"use client";

import type { ReactNode } from "react";
import { useTypedBefore } from "./use-typed-before";

/** A box to tick, which the page around it holds, and what stands beside it. */
export function HeldTick({
  ticked,
  toggle,
  className,
  children,
}: {
  ticked: boolean;
  toggle: () => void;
  className?: string | undefined;
  children: ReactNode;
}) {
  const field = useTypedBefore<HTMLInputElement>(toggle);
  return (
    <label className={className}>
      <input ref={field} type="checkbox" checked={ticked} onChange={toggle} />
      {children}
    </label>
  );
}
