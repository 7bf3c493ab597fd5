import { listedKindAt } from "@/lib/records/all";

/** The guide of one screen: a line for each thing to know, and one more for whom it is other than for the rest. */
export interface Passage {
  readonly title: string;
  /** Lines. */
  readonly steps: string;
  readonly chair?: string;
  readonly upper?: string;
  readonly reader?: string;
}

/** For whom a passage has a line of their own. */
export type PassageRole = "chair" | "upper" | "reader";

/** Passages by the route of their screen, as its folders are called: `units/[code]`. */
export type Passages = Readonly<Record<string, Passage>>;

/**
 * Which screen an address is of, with its passage; null where none has one. A part that is written out goes before one that
 * varies. What varies is not empty, a year has four figures, and a kind has screens.
 */
export function screenAt(
  address: readonly string[],
  passages: Passages,
): { readonly route: string; readonly passage: Passage } | null {
  const fitting = Object.entries(passages)
    .map(([route, passage]) => ({ route, passage, parts: route.split("/") }))
    .filter(
      ({ parts }) =>
        parts.length === address.length && parts.every((part, nth) => fits(part, address[nth] ?? "")),
    );
  const [first] = fitting.sort((a, b) => varying(a.parts) - varying(b.parts));
  return first ?? null;
}

function fits(part: string, given: string): boolean {
  if (part === "[year]") return /^\d{4}$/.test(given);
  if (part === "[kind]") return listedKindAt(given) !== undefined;
  return part.startsWith("[") ? given !== "" : part === given;
}

function varying(parts: readonly string[]): number {
  return parts.filter((part) => part.startsWith("[")).length;
}

/** What a screen's passage says, line by line, to everybody. */
export function allPassageLines({ steps, chair, upper, reader }: Passage): string[] {
  return said(steps, chair, upper, reader);
}

/** The same to those of one role; null = of none that has lines of its own. */
export function passageLines({ steps, ...own }: Passage, role: PassageRole | null): string[] {
  return said(steps, role === null ? undefined : own[role]);
}

function said(steps: string, ...own: readonly (string | undefined)[]): string[] {
  return [...steps.split("\n"), ...own.filter((line) => line !== undefined)];
}

/** The part of the help page where a screen's passage stands. */
export function anchorOf(route: string): string {
  return `guide-${route.replaceAll(/[[\]]/g, "").replaceAll("/", "-")}`;
}
