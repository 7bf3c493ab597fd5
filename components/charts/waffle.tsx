import styles from "./waffle.module.css";
/** As many squares as there are people, the missing ones dark and last. Above 400 each square would be too small: use a bar. */
export function Waffle({ total, missing, sentence }: { total: number; missing: number; sentence: string }) {
  return (
    <div className={styles.waffle} role="img" aria-label={sentence}>
      {Array.from({ length: total }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: squares are alike but for their place
        <i key={index} className={index >= total - missing ? styles.missing : undefined} />
      ))}
    </div>
  );
}
