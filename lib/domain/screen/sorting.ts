import { compareText } from "../text";

/** What a list's address says of its order: by what, and which way around. */
export interface SortAsked {
  readonly by: string;
  readonly direction: 1 | -1;
}

/** `name`, or `-name` the other way around. */
export function sortAsked(sort: string): SortAsked {
  return sort.startsWith("-") ? { by: sort.slice(1), direction: -1 } : { by: sort, direction: 1 };
}

/** Sorts by a figure, the least first unless turned around; what has none stays last both ways. Then by name. */
export function byFigure<Listed extends { readonly name: string }>(
  figureOf: (listed: Listed) => number | null,
  direction: SortAsked["direction"],
): (a: Listed, b: Listed) => number {
  return (a, b) => {
    const [of, other] = [figureOf(a), figureOf(b)];
    const missing = Number(of === null) - Number(other === null);
    return missing || direction * ((of ?? 0) - (other ?? 0)) || compareText(a.name, b.name);
  };
}
