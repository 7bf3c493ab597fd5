import { textAt } from "@/lib/i18n/text-at";
import { vi } from "@/lib/i18n/vi";
import type { ExportedFile } from "./export-bundle";
import type { FileCount, ImportOutcome } from "./import-bundle";
import type { Problem } from "./problem";

/** Prefix of keys whose texts name what they are about; the others are those of every form. */
const OWN = "bundle.";
/** Beyond these nobody reads on; the total is told. */
const MOST_ERRORS = 10_000;
const MOST_WARNINGS = 100;

/** Everything that is wrong, or only odd, a line each, with the total; in Vietnamese, as those who keep the files are. */
export function problemLines({ errors, warnings }: ImportOutcome): string[] {
  const odd = (problem: Problem) => lineOf(problem, say("warning", { text: textOf(problem) }));
  const wrong = (problem: Problem) => lineOf(problem, textOf(problem));
  return [
    ...capped(warnings, MOST_WARNINGS, odd),
    ...(warnings.length > 0 ? [say("warningTotal", { count: warnings.length })] : []),
    ...capped(errors, MOST_ERRORS, wrong),
    ...(errors.length > 0 ? [say("errorTotal", { count: errors.length })] : []),
  ];
}

/** How many rows of each file were loaded. */
export function countLines(counts: readonly FileCount[]): string[] {
  return counts.map((count) => say("counts", { ...count }));
}

/** How many rows of each file were written out. */
export function exportLines(files: readonly ExportedFile[]): string[] {
  return files.map(({ file, rows }) => say("written", { file, rows }));
}

export function progressLine(done: number, total: number): string {
  return say("progress", { done, total });
}

function capped(problems: readonly Problem[], most: number, write: (problem: Problem) => string): string[] {
  const rest = problems.length - most;
  return [...problems.slice(0, most).map(write), ...(rest > 0 ? [say("more", { count: rest })] : [])];
}

/** `units.csv:3:level: …` */
function lineOf({ file, line, column }: Problem, text: string): string {
  return `${[file, line, column].filter((part) => part !== "").join(":")}: ${text}`;
}

function textOf({ key, values }: Problem): string {
  if (key.startsWith(OWN)) return filled(textAt(vi.bundle, key.slice(OWN.length)) ?? key, values);
  let text = textAt(vi.errors, key) ?? vi.errors.invalid;
  if (values.maximum !== undefined) text = say("atMost", { text, maximum: values.maximum });
  if (values.minimum !== undefined) text = say("atLeast", { text, minimum: values.minimum });
  if (values.at !== undefined) text = say("inside", { text, at: values.at });
  return values.value === undefined || values.value === "" ? text : say("at", { text, value: values.value });
}

/** The commands' own text; next-intl's formatter needs a page around it, and these texts have plain places only. */
function say(key: keyof typeof vi.bundle & string, values: Problem["values"]): string {
  return filled(textAt(vi.bundle, key) ?? key, values);
}

function filled(text: string, values: Problem["values"]): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
