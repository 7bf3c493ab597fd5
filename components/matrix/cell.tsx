import type { Looks } from "@/components/status/looks";
import type { MatrixCell, MatrixColumn } from "./matrix-data";

/**
 * One cell, in the `cells` of cell.module.css: a unit's own duty filled, a roll-up of the units below or an
 * encouragement as mark and figure, so that duties stay in front. With `href` it is a link.
 */
export function DrawnCell({
  cell: [status, value],
  column,
  rollUp,
  looks,
  href,
}: {
  cell: MatrixCell;
  column: MatrixColumn;
  rollUp: boolean;
  looks: Looks;
  href: string | undefined;
}) {
  const { tone, hidden, instead } = looks(status, column);
  const drawn = rollUp || tone === "enc" ? { "data-mark": tone } : { "data-tone": tone };
  const Element = href === undefined ? "span" : "a";
  return (
    <Element href={href} {...drawn}>
      {hidden === null ? null : <span>{hidden}</span>}
      {instead ?? value}
    </Element>
  );
}
