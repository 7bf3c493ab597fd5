import type { ReactNode } from "react";
import { Icon } from "./icon";
import styles from "./sort-head.module.css";
import tableStyles from "./table.module.css";

/** A list's order as it stands in the address: `name`, or `-name` for descending. */
export type SortValue = string;

/**
 * A column head that sorts: a submit button of the filter form `form`, so the filters stay and it works without
 * script. The form keeps the present order in a hidden field `sort`; the last value in the address counts.
 */
export function SortHead({
  column,
  sort,
  form,
  number = false,
  className,
  note,
  children,
}: {
  column: string;
  sort: SortValue;
  form: string;
  /** Over a column of figures. */
  number?: boolean;
  className?: string | undefined;
  /** Second line of the head, outside the button. */
  note?: ReactNode;
  children: ReactNode;
}) {
  const ascending = sort === column;
  const descending = sort === `-${column}`;
  const next = ascending ? `-${column}` : column;
  return (
    <th
      scope="col"
      className={number ? tableStyles.number : className}
      aria-sort={ascending ? "ascending" : descending ? "descending" : undefined}
    >
      <button type="submit" className={styles.button} form={form} name="sort" value={next}>
        {children}
        {ascending ? <Icon name="arrow-up" /> : null}
        {descending ? <Icon name="arrow-down" /> : null}
      </button>
      {note ? <div>{note}</div> : null}
    </th>
  );
}
