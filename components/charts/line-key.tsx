import styles from "./line-key.module.css";

/** Which line of a chart is what. */
export function LineKey({
  lines,
}: {
  lines: readonly { readonly name: string; readonly look: "actual" | "pace" | "before" }[];
}) {
  return (
    <p className={styles.key}>
      {lines.map(({ name, look }) => (
        <span key={name}>
          <svg width="22" height="8" aria-hidden="true">
            <path className={styles[look]} d="M1 4H21" />
          </svg>
          {name}
        </span>
      ))}
    </p>
  );
}
