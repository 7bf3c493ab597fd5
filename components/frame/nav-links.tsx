"use client";

import { usePathname } from "next/navigation";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-shapes";
import { WaitingCount } from "./waiting-count";

/** One place of the navigation; `icon` is drawn in the bottom bar only. */
export interface NavItem {
  href: string;
  label: string;
  icon?: IconName;
  /** Other addresses that belong to it. */
  also?: readonly string[];
  /** Where what waits for the reader's decision is counted. */
  counts?: boolean;
}

/** The item whose address is the longest beginning of the page's address, so `/activities/new` is not `/activities`. */
export function currentItem(items: readonly NavItem[], pathname: string): NavItem | undefined {
  return items
    .filter(({ href, also = [] }) =>
      [href, ...also].some((at) => pathname === at || pathname.startsWith(`${at}/`)),
    )
    .sort((a, b) => b.href.length - a.href.length)[0];
}

/** The links of a navigation, with the present one marked. @param made when the frame was made */
export function NavLinks({
  items,
  made,
  className,
}: {
  items: readonly NavItem[];
  made: string;
  className?: string | undefined;
}) {
  const current = currentItem(items, usePathname());
  return items.map((item) => (
    <a
      key={item.href}
      href={item.href}
      className={className}
      aria-current={item === current ? "page" : undefined}
    >
      {item.icon ? <Icon name={item.icon} /> : null}
      {item.label}
      {item.counts ? <WaitingCount made={made} /> : null}
    </a>
  ));
}
