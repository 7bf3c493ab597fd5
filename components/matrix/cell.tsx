import { useTranslations } from "next-intl";
import { lookOf, type Tone } from "@/components/status/standing";
import { useStatusWords } from "@/components/status/status-words";
import type { Status } from "@/lib/domain/compliance/result";
import { STATUSES } from "@/lib/domain/compliance/result";
import type { MatrixCell, MatrixColumn } from "./matrix-data";

interface Look {
  readonly tone: Tone;
  /** Said before the figure to those who do not see the sign. */
  readonly hidden: string | null;
  /** Shown in place of the figure: not reported is a data state, never a 0; nothing asked is a dash, which is a sign. */
  readonly instead: string | null;
}

export type Looks = (status: Status, column: Pick<MatrixColumn, "encouraged">) => Look;

/** What the cells of a matrix look like and say, worked out once for all of them. @param yearOver see `Standing` */
export function useLooks(yearOver: boolean): Looks {
  const words = useStatusWords();
  const t = useTranslations("status");
  const lookAt = (status: Status, encouraged: boolean): Look => {
    const standing = { status, encouraged, yearOver };
    const { tone } = lookOf(standing);
    const said = words(standing);
    if (tone === "na") return { tone, hidden: said, instead: "" };
    if (tone === "nodata") return { tone, hidden: null, instead: said };
    return { tone, hidden: `${said}: `, instead: status === "NO_DATA" ? t("NO_DATA") : null };
  };
  const all = [false, true].map(
    (encouraged) => new Map(STATUSES.map((status) => [status, lookAt(status, encouraged)])),
  );
  return (status, { encouraged }) => all[encouraged ? 1 : 0]?.get(status) ?? lookAt(status, encouraged);
}

/**
 * One cell, in the `cells` of cell.module.css: a unit's own duty filled, a roll-up of the units below or an
 * encouragement as mark and figure, so that duties stay in front. With `href` it is a link.
 */
export function Cell({
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
