import styles from "./tabs.module.css";

/** Tabs that are addresses; `current` is the `href` of the one that is shown. */
export function Tabs({
  label,
  items,
  current,
}: {
  label: string;
  items: readonly { href: string; label: string; count?: string | undefined }[];
  current: string;
}) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {items.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.href === current ? "page" : undefined}>
          {item.label} {item.count ? <small>{item.count}</small> : null}
        </a>
      ))}
    </nav>
  );
}
