import type { ReactNode } from "react";
import { Icon } from "./icon";

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
  className,
  note,
  children,
}: {
  column: string;
  sort: SortValue;
  form: string;
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
      className={className}
      aria-sort={ascending ? "ascending" : descending ? "descending" : undefined}
    >
      <button type="submit" className="sort-button" form={form} name="sort" value={next}>
        {children}
        {ascending ? <Icon name="arrow-up" /> : null}
        {descending ? <Icon name="arrow-down" /> : null}
      </button>
      {note ? <div>{note}</div> : null}
    </th>
  );
}
