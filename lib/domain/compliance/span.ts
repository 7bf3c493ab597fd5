import { type CivilDate, earlierOf, laterOf } from "../calendar";

/** A half-open stretch of days with its open ends filled in, so that plain string comparison decides. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Before every date, and after every date. */
const BEGINNING = "";
const END = "~";

export const ALWAYS: Span = { from: BEGINNING, to: END };

/** The stretch [from, to); null = open. */
export function spanOf(from: CivilDate | null, to: CivilDate | null): Span {
  return { from: from ?? BEGINNING, to: to ?? END };
}

export function includes(span: Span, date: CivilDate): boolean {
  return span.from <= date && date < span.to;
}

/** The days of both; null when there are none. */
export function intersection(a: Span, b: Span): Span | null {
  const from = laterOf(a.from, b.from);
  const to = earlierOf(a.to, b.to);
  return from < to ? { from, to } : null;
}

/** The days of any, as spans that neither touch nor overlap, in order. */
export function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last === undefined || last.to < span.from) merged.push(span);
    else if (last.to < span.to) merged[merged.length - 1] = { from: last.from, to: span.to };
  }
  return merged;
}
