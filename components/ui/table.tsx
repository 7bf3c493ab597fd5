import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./table.module.css";

/** A list of records: hairlines between rows; on a phone each row becomes a short list of its labelled cells. */
export function ListTable({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return <table className={classNames(styles.table, styles.stacks, className)}>{children}</table>;
}

/** Figures in rows and columns, the same at every width. */
export function FigureTable({
  className,
  children,
}: {
  className?: string | undefined;
  children: ReactNode;
}) {
  return <table className={classNames(styles.table, styles.figures, className)}>{children}</table>;
}

/** A row; `asks` marks one that asks its reader for work. */
export function Row({ asks = false, children }: { asks?: boolean; children: ReactNode }) {
  return <tr className={asks ? styles.asks : undefined}>{children}</tr>;
}

/** What a row is about: its first cell, most often a link, with a grey line below in `<small>`. */
export function NameCell({ children }: { children: ReactNode }) {
  return (
    <th scope="row" className={styles.name}>
      {children}
    </th>
  );
}

interface CellProps {
  /** The column's name, said beside the value on a phone. */
  label?: string;
  /** A figure: at the right edge. */
  number?: boolean;
  muted?: boolean;
  nowrap?: boolean;
  /** Left out on a phone: it says nothing wrong, or what the row says elsewhere. */
  deskOnly?: boolean;
  children?: ReactNode;
}

export function Cell({ label, number, muted, nowrap, deskOnly, children }: CellProps) {
  const own = classNames(
    number && styles.number,
    muted && styles.muted,
    nowrap && styles.nowrap,
    deskOnly && styles.deskOnly,
  );
  return (
    <td className={own || undefined} data-label={label}>
      {children}
    </td>
  );
}

/** Head of a column of figures. */
export function NumberHead({ children }: { children: ReactNode }) {
  return (
    <th scope="col" className={styles.number}>
      {children}
    </th>
  );
}
