import { ALL_FIGURES, type HeadcountFigure, isUnlikelyFigure } from "@/lib/domain/headcount";
import type { HeadcountLine } from "@/lib/domain/screen/headcount";
import { parseTypedWhole } from "@/lib/format";
import { LARGEST_FIGURE } from "@/lib/records/limits";

/** What was typed in one row, by figure; an empty box is none. */
export type TypedFigures = Readonly<Partial<Record<HeadcountFigure, string>>>;

/** Everything that was typed, by the units' codes; rows without any are absent. */
export type TypedTable = ReadonlyMap<string, TypedFigures>;

/** A row as it is sent: the figures that nobody touched go on from the row before. */
export type SentRow = Readonly<Partial<Record<HeadcountFigure, number | null>>> & {
  readonly unit: string;
  readonly seen: number | null;
};

/** What was typed with one box changed. */
export function withTyped(
  table: TypedTable,
  unit: string,
  figure: HeadcountFigure,
  text: string,
): TypedTable {
  const { [figure]: _, ...others } = table.get(unit) ?? {};
  const row = text.trim() === "" ? others : { ...others, [figure]: text };
  const rest = [...table].filter(([code]) => code !== unit);
  return new Map(Object.keys(row).length === 0 ? rest : [...rest, [unit, row]]);
}

/** A number of people; null for what is none. */
function typedCount(text: string): number | null {
  const figure = parseTypedWhole(text);
  return figure === null || figure < 0 || figure > LARGEST_FIGURE ? null : figure;
}

/** A row to send, or the figures that are no whole numbers. */
export function sentRow(
  { unit, last, seen }: HeadcountLine,
  typed: TypedFigures,
  figures: readonly HeadcountFigure[],
): { readonly row: SentRow } | { readonly wrong: readonly HeadcountFigure[] } {
  const wrong = figures.filter((figure) => typedCount(typed[figure] ?? "0") === null);
  if (wrong.length > 0) return { wrong };
  const values = figures.map((figure) => {
    const text = typed[figure];
    return [figure, text === undefined ? (last?.[figure] ?? null) : typedCount(text)] as const;
  });
  return { row: { unit: unit.code, seen, ...Object.fromEntries(values) } };
}

/** A figure that is far from what is recorded. */
interface UnlikelyFigure {
  readonly figure: HeadcountFigure;
  readonly before: number;
  readonly now: number;
}

/** A figure that may be a slip, and whether whoever typed it says that it is none. */
export interface FigureQuestion extends UnlikelyFigure {
  readonly unit: string;
  readonly right: boolean;
}

/** What a row says that is to be asked about before it is sent. */
export function unlikelyIn({ last }: HeadcountLine, { row }: { readonly row: SentRow }): UnlikelyFigure[] {
  return ALL_FIGURES.flatMap((figure) => {
    const [before, now] = [last?.[figure] ?? null, row[figure] ?? null];
    return before !== null && now !== null && isUnlikelyFigure(before, now) ? [{ figure, before, now }] : [];
  });
}
