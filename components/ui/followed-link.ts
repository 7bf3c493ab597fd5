const ELSEWHERE = ["metaKey", "ctrlKey", "shiftKey", "altKey"] as const;

/** The link of ours that a click follows in this tab; none for any other click. */
export function followedLink(click: MouseEvent): HTMLAnchorElement | null {
  if (click.button !== 0 || ELSEWHERE.some((key) => click[key])) return null;
  const link = click.target instanceof Element ? click.target.closest<HTMLAnchorElement>("a[href]") : null;
  return link?.target === "" && link.origin === location.origin ? link : null;
}

/** It leads to a place on this page. */
export function staysHere(link: HTMLAnchorElement): boolean {
  return link.pathname === location.pathname && link.search === location.search && link.hash !== "";
}
