import { address } from "@/components/compliance/links";
import type { TableFormat } from "@/lib/domain/file";
import type { TargetPassage } from "@/lib/domain/plan-document/document";
import type { ExceptionsAsked } from "@/lib/domain/screen/overrides";

export function planPath(year: number, target?: string): string {
  return address(`/plans/${year}`, { target });
}

/** A target with another minimum tried. */
export function tryMinimumPath(year: number, target: string, minimum: number): string {
  return address(`/plans/${year}`, { target, minimum });
}

/** Where a target is added. */
export function addPath(year: number): string {
  return address(`/plans/${year}`, { add: 1 });
}

/** A plan beside an earlier one. */
export function againstPath(year: number, earlier: number): string {
  return address(`/plans/${year}`, { against: earlier });
}

/** Units of which other figures are asked. */
export function overridesPath(
  year: number,
  more: Readonly<Record<string, string | number | undefined>> = {},
): string {
  return address(`/plans/${year}/overrides`, more);
}

/** The same list as a file. */
export function overridesFilePath(year: number, format: TableFormat, { ...asked }: ExceptionsAsked): string {
  return address(`/plans/${year}/overrides/list.${format}`, asked);
}

/** Which units compete with one another. */
export function blocksPath(year: number): string {
  return address(`/plans/${year}/blocks`, {});
}

/** The text of a plan, one of them, and a passage of it. */
export function documentPath(
  year: number,
  asked: { readonly document?: string; readonly passage?: number; readonly add?: 1 } = {},
): string {
  return address(`/plans/${year}/document`, asked);
}

/** Where a passage stands in its text. */
export function passagePath({ year, document, start }: TargetPassage): string {
  return `${documentPath(year, { document, passage: start })}#${passageId(start)}`;
}

/** What a passage is called within its page, by where it begins. */
export function passageId(start: number): string {
  return `passage-${start}`;
}
