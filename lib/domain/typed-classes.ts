import type { ClassThreshold } from "./plan";
import { trimmed } from "./text";

const LINE = /^(?:từ\s+)?(\d+(?:[.,]\d+)?)(?:\s*điểm)?\s*[:;–-]?\s*(.*)$/iu;

/** `90: Hoàn thành xuất sắc`, a line for each class; a line without a score has none that is a number. */
export function typedClasses(text: string): ClassThreshold[] {
  const lines = text.split("\n").map(trimmed);
  return lines.filter(Boolean).map((line) => {
    const [, score = "", label = ""] = LINE.exec(line) ?? [];
    return [score === "" ? Number.NaN : Number(score.replace(",", ".")), label];
  });
}

/** The same of what is kept, as people type it. */
export function writtenClasses(classes: readonly ClassThreshold[]): string {
  return classes.map(([score, label]) => `${String(score).replace(".", ",")}: ${label}`).join("\n");
}
