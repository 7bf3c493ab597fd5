import type { ReactNode } from "react";
import styles from "./band.module.css";
import { Wrap } from "./wrap";

interface BandProps {
  /** Where this page lies: `<Crumb>`. */
  crumb?: ReactNode;
  /** Year, as-of date, the one primary action; at the right of the crumb. */
  tools?: ReactNode;
  /** The entity's name above the finding. */
  title?: ReactNode;
  /** The answer in one sentence with its numbers: the page's h1. */
  finding: ReactNode;
  /** One grey sentence of cause; what matters in `<b>`. */
  cause?: ReactNode;
  /** `<KeyFigures>`, `<FactLine>` or `<Tabs>`. */
  children?: ReactNode;
}

/** The page's only tinted area: where, the finding, why, the key figures. */
export function Band({ crumb, tools, title, finding, cause, children }: BandProps) {
  return (
    <div className={styles.band}>
      <Wrap>
        {crumb || tools ? (
          <div className={styles.line}>
            {crumb}
            {tools ? <div className={styles.tools}>{tools}</div> : null}
          </div>
        ) : null}
        {title ? <p className={styles.title}>{title}</p> : null}
        <h1 className={styles.finding}>{finding}</h1>
        {cause ? <p className={styles.cause}>{cause}</p> : null}
        {children ?? <div className={styles.end} />}
      </Wrap>
    </div>
  );
}
