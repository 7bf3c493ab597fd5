import { SortHead } from "@/components/ui/sort-head";
import type { MatrixData } from "./matrix-data";
import styles from "./matrix-table.module.css";

/** Two rows: groups of targets, then each target with its threshold; a column that sorts carries a button. */
export function MatrixHead({ groups, unitHead, completionHead, sort, form }: MatrixData) {
  return (
    <>
      <colgroup>
        <col className={styles.unitColumn} />
        <col className={styles.completionColumn} />
        {groups.map(({ title, columns, rollUp }) => (
          <col key={title} span={columns.length} className={rollUp ? styles.rollUpColumn : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr className={styles.groups}>
          <td colSpan={2} />
          {groups.map(({ title, columns }, index) => (
            <th
              key={title}
              scope="colgroup"
              colSpan={columns.length}
              className={index > 0 ? styles.groupStart : undefined}
            >
              <span>{title}</span>
            </th>
          ))}
        </tr>
        <tr className={styles.columns}>
          <Head {...unitHead} current={sort} form={form} className={styles.unitHead} />
          <Head {...completionHead} current={sort} form={form} className={styles.completion} />
          {groups.map(({ columns }, group) =>
            columns.map(({ key, ...head }, index) => (
              <Head
                key={key}
                {...head}
                current={sort}
                form={form}
                className={group > 0 && index === 0 ? styles.groupStart : undefined}
              />
            )),
          )}
        </tr>
      </thead>
    </>
  );
}

function Head({
  title,
  note,
  sort,
  current,
  form,
  className,
}: {
  title: string;
  note: string;
  sort?: string | undefined;
  current: string;
  form: string;
  className?: string | undefined;
}) {
  if (!sort) {
    return (
      <th scope="col" className={className}>
        <b>{title}</b>
        {note}
      </th>
    );
  }
  return (
    <SortHead column={sort} sort={current} form={form} className={className} note={note}>
      <b>{title}</b>
    </SortHead>
  );
}
