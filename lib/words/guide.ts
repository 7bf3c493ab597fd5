/** The guide of one screen: a line for each thing to know, and one more for whom it is other than for the rest. */
export interface Passage {
  readonly title: string;
  /** Lines. */
  readonly steps: string;
  readonly chair?: string;
  readonly upper?: string;
  readonly reader?: string;
}

/** Passages by the route of their screen, as its folders are called: `units/[code]`. */
export type Passages = Readonly<Record<string, Passage>>;

/** Which screen an address is of; undefined where none has a passage. A part that is written out goes before one that varies. */
export function screenAt(address: readonly string[], passages: Passages): string | undefined {
  const fitting = Object.keys(passages)
    .map((route) => ({ route, parts: route.split("/") }))
    .filter(
      ({ parts }) => parts.length === address.length && parts.every((part, at) => fits(part, address[at])),
    );
  const written = (parts: readonly string[]) => parts.filter((part) => !part.startsWith("[")).length;
  return fitting.toSorted((a, b) => written(b.parts) - written(a.parts))[0]?.route;
}

function fits(part: string, given: string | undefined): boolean {
  return part.startsWith("[") || part === given;
}

/** What a screen's passage says, line by line, to everybody. */
export function allPassageLines({ steps, chair, upper, reader }: Passage): string[] {
  return said(steps, chair, upper, reader);
}

function said(steps: string, ...own: readonly (string | undefined)[]): string[] {
  return [...steps.split("\n"), ...own.filter((line) => line !== undefined)];
}

/** The part of the help page where a screen's passage stands. */
export function anchorOf(route: string): string {
  return `guide-${route.replaceAll(/[[\]]/g, "").replaceAll("/", "-")}`;
}
