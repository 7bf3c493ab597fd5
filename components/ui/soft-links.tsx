"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";
import { followedLink } from "./followed-link";

/**
 * Follows the plain links inside it without loading the page anew, as `Link` does: where there are hundreds of them, a
 * component each would be most of the page. What stays on the page keeps its place. Without script they are links.
 */
export function SoftLinks({ children }: { children: ReactNode }) {
  const router = useRouter();

  function follow(event: MouseEvent<HTMLElement>) {
    const link = followedLink(event.nativeEvent);
    if (link === null || event.defaultPrevented) return;
    event.preventDefault();
    const stays = link.pathname === location.pathname;
    router.push(link.pathname + link.search + link.hash, { scroll: !stays });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the links inside are what is pressed, by key too
    <div onClick={follow}>{children}</div>
  );
}
