"use client";

import type { ReactNode } from "react";

/** A verb within text. */
export function LinkButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="link-button tall-touch" onClick={onClick}>
      {children}
    </button>
  );
}
