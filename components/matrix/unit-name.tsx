import { unitHref } from "./links";
import type { MatrixData, MatrixRow } from "./matrix-data";
import styles from "./unit-name.module.css";

/** A unit's name, which leads to its page, with its count behind and the unit above it below. */
export function UnitName({ row, links }: { row: MatrixRow; links: MatrixData["links"] }) {
  return (
    <>
      <a className={styles.name} href={unitHref(links, row.code)}>
        {row.name}
      </a>
      {row.count === undefined ? null : <span className={styles.count}>{row.count}</span>}
      {row.under === undefined ? null : <small className={styles.under}>{row.under}</small>}
    </>
  );
}
