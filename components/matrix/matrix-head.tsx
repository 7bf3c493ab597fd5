import { SortHead } from "@/components/ui/sort-head";
import type { MatrixData } from "./matrix-data";

/** Two rows: groups of targets, then each target with its threshold; a column that sorts carries a button. */
export function MatrixHead({ groups, unitHead, completionHead, sort, form }: MatrixData) {
  return (
    <>
      <colgroup>
        <col className="unit-column" />
        <col className="completion-column" />
        {groups.map(({ title, columns, rollUp }) => (
          <col key={title} span={columns.length} className={rollUp ? "roll-up-column" : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr className="matrix-groups">
          <td colSpan={2} />
          {groups.map(({ title, columns }, index) => (
            <th
              key={title}
              scope="colgroup"
              colSpan={columns.length}
              className={index > 0 ? "group-start" : undefined}
            >
              <span>{title}</span>
            </th>
          ))}
        </tr>
        <tr className="matrix-columns">
          <Head {...unitHead} current={sort} form={form} className="unit-head" />
          <Head {...completionHead} current={sort} form={form} className="completion" />
          {groups.map(({ columns }, group) =>
            columns.map(({ key, ...head }, index) => (
              <Head
                key={key}
                {...head}
                current={sort}
                form={form}
                className={group > 0 && index === 0 ? "group-start" : undefined}
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
