import { isBlank, trimmed } from "../unseen";

/** Cells of a line as a sheet or a person separates them. */
const BETWEEN = /\t|;/;
/** `LĐLĐ thành phố Long Xuyên (LX)`, as a search for units writes it. */
const CODE_AT_END = /\(([A-Za-z0-9._-]{1,64})\)$/;

/** The lines of a pasted list, each as so many cells; what is not said is empty. */
export function pastedCells(text: string | null): string[][] {
  return (text ?? "")
    .split(/\r?\n/)
    .filter((line) => !isBlank(line))
    .map((line) => line.split(BETWEEN).map(trimmed));
}

/** What somebody calls a unit: the code that they say, or the name. */
export function calledBy(text: string): string {
  return CODE_AT_END.exec(text)?.[1] ?? text;
}
