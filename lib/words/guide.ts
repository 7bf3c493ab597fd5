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
