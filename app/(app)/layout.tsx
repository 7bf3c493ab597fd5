import type { ReactNode } from "react";
import { SkipLink } from "@/components/frame/skip-link";

/** The frame of the signed-in product. It checks no rights: layouts are not rendered again on navigation. */
export default function AppLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      {children}
    </>
  );
}
