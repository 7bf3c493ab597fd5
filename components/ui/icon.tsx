import styles from "./icon.module.css";
import type { IconName } from "./icon-shapes";

/** A 16 px line icon in the current text colour. It is always decoration: the word stands beside it or in hidden text. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}

/** The same within a sign that is hidden as a whole and gives it its looks: a page has hundreds of them. */
export function BareIcon({ name }: { name: IconName }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: what it stands in is hidden
    <svg>
      <use href={`#i-${name}`} />
    </svg>
  );
}
