import { Hidden } from "@/components/ui/hidden";
import { SortHead } from "@/components/ui/sort-head";
import type { MatrixData } from "./matrix-data";
import styles from "./matrix-table.module.css";

/** Two rows: groups of targets, then each target with its threshold; every column sorts. */
export function MatrixHead({ groups, unitHead, completionHead, sort, form }: MatrixData) {
  const order = { sort, form };
  return (
    <>
      <colgroup>
        <col className={styles.unitColumn} />
        <col className={styles.completionColumn} />
        {groups.map(({ title, columns, rollUp }) => (
          <col
            key={title}
            span={columns.length}
            className={rollUp ? styles.rollUpColumn : styles.ownColumn}
          />
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
          <Head {...unitHead} {...order} column="name" className={styles.unitHead} />
          <Head {...completionHead} {...order} column="done" className={styles.completion} />
          {groups.map(({ columns }, group) =>
            columns.map(({ code, head, title, note }, index) => (
              <Head
                key={code}
                title={head}
                further={title.slice(head.length).replace(/^, /, "")}
                note={note}
                {...order}
                column={code}
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
  further = "",
  ...head
}: {
  title: string;
  /** What else tells it apart from the others; the note below shows as much. */
  further?: string;
  note: string;
  column: string;
  sort: string;
  form: string;
  className?: string | undefined;
}) {
  return (
    <SortHead {...head}>
      <b>{title}</b>
      {further === "" ? null : <Hidden>{further}</Hidden>}
    </SortHead>
  );
}
