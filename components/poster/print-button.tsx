"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Opens the browser's own print dialog. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button kind="primary" size="block" onClick={() => window.print()}>
      <Icon name="printer" />
      {children}
    </Button>
  );
}
