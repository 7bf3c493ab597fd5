import { KINDS, type Kind } from "./unit";

/** What somebody has said of a pasted list otherwise than it was understood, by its lines and columns. */
export interface SaidOfList {
  /** Which column a field has; null = none. */
  readonly columns: ReadonlyMap<string, number | null>;
  readonly kinds: ReadonlyMap<number, Kind>;
  readonly below: ReadonlyMap<number, number | null>;
  /** Lines that were looked at, and are as they were understood. */
  readonly right: ReadonlySet<number>;
  /** Lines that are units all the same. */
  readonly taken: ReadonlySet<number>;
}

/** What is said of a line or a column: `kind 12 SYNDICATE`, `below 12 3`, `right 12`, `taken 12`, `column name 2`. */
export type ListRemark = readonly [
  about: "kind" | "below" | "right" | "taken" | "column",
  of: string | number,
  is?: string | number | null,
];

/** Remarks with further ones, of which each takes the place of an earlier one about the same. */
export function remarked(remarks: readonly string[], ...further: readonly ListRemark[]): string[] {
  const all = new Map(remarks.map((remark) => [subjectOf(remark), remark]));
  for (const each of further) {
    const remark = each.map((part) => part ?? "").join(" ");
    all.delete(subjectOf(remark));
    all.set(subjectOf(remark), remark);
  }
  return [...all.values()];
}

function subjectOf(remark: string): string {
  return remark.split(" ", 2).join(" ");
}

/** What remarks say, as they are kept. */
export function saidOfList(remarks: readonly string[]): SaidOfList {
  const parts = remarks.map((remark) => remark.split(" "));
  const about = (subject: ListRemark[0]) =>
    parts.flatMap(([told, of = "", is = ""]): [string, string][] => (told === subject ? [[of, is]] : []));
  const place = (is: string) => (is === "" ? null : Number(is));
  return {
    columns: new Map(about("column").map(([of, is]) => [of, place(is)])),
    kinds: new Map(
      about("kind").flatMap(([of, is]): [number, Kind][] => {
        const kind = KINDS.find((each) => each === is);
        return kind === undefined ? [] : [[Number(of), kind]];
      }),
    ),
    below: new Map(about("below").map(([of, is]) => [Number(of), place(is)])),
    right: new Set(about("right").map(([of]) => Number(of))),
    taken: new Set(about("taken").map(([of]) => Number(of))),
  };
}
