import type { ReactNode } from "react";
import styles from "./key-figures.module.css";

/** One key figure: label, large value, squares that can be counted, a sentence. With `href` the whole is a link. */
export interface KeyFigureProps {
  label: string;
  value: string;
  /** The grey half of a ratio: `/10`. */
  total?: string | undefined;
  /** Squares, made by the caller. */
  squares?: ReactNode;
  sentence: ReactNode;
  href?: string | undefined;
}

/** Up to four `<KeyFigure>` side by side; two by two on a phone. */
export function KeyFigures({ children }: { children: ReactNode }) {
  return <div className={styles.figures}>{children}</div>;
}

export function KeyFigure({ label, value, total, squares, sentence, href }: KeyFigureProps) {
  const content = (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.value} data-value="">
        {value}
        {total ? <small>{total}</small> : null}
      </span>
      {squares}
      <span className={styles.sentence}>{sentence}</span>
    </>
  );
  if (!href) return <div>{content}</div>;
  return <a href={href}>{content}</a>;
}
