import type { HeadcountFigure } from "@/lib/domain/headcount";
import type { HeadcountLine } from "@/lib/domain/screen/headcount";

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

/** `1.250` -> 1250; null for what is no whole number. */
export function typedWhole(text: string): number | null {
  const digits = text.replace(/[.,\s]/g, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** A row to send, or the figures that are no whole numbers. */
export function sentRow(
  { unit, last, seen }: HeadcountLine,
  typed: TypedFigures,
  figures: readonly HeadcountFigure[],
): { readonly row: SentRow } | { readonly wrong: readonly HeadcountFigure[] } {
  const wrong = figures.filter((figure) => typedWhole(typed[figure] ?? "0") === null);
  if (wrong.length > 0) return { wrong };
  const values = figures.map((figure) => {
    const text = typed[figure];
    return [figure, text === undefined ? (last?.[figure] ?? null) : typedWhole(text)] as const;
  });
  return { row: { unit: unit.code, seen, ...Object.fromEntries(values) } };
}
