import { own } from "./own";
import type { ClassThreshold, EnglishLabels, Plan } from "./plan";
import { trimmed } from "./unseen";

const LINE = /^(?:từ\s+)?(\d+(?:[.,]\d+)?)(?:\s*điểm)?\s*[:;–-]?\s*(.*)$/iu;

/** Between a label and what it is called in English. */
const ALSO = "|";

interface Typed {
  readonly classes: ClassThreshold[];
  readonly classesEn: EnglishLabels | null;
}

/**
 * `90: Hoàn thành xuất sắc`, a line for each class, and where they wish ` | Excellent` behind it; a line without a score has
 * none that is a number.
 */
export function typedClasses(text: string): Typed {
  const lines = text.split("\n").map(trimmed);
  const typed = lines.filter(Boolean).map((line) => {
    const [, score = "", labels = ""] = LINE.exec(line) ?? [];
    const [label = "", ...english] = labels.split(ALSO).map(trimmed);
    return {
      score: score === "" ? Number.NaN : Number(score.replace(",", ".")),
      label,
      english: english.join(ALSO),
    };
  });
  const english = typed
    .filter((each) => each.english !== "")
    .map((each) => [each.label, each.english] as const);
  return {
    classes: typed.map(({ score, label }) => [score, label]),
    classesEn: english.length === 0 ? null : Object.fromEntries(english),
  };
}

/** The same of what is kept, as people type it. */
export function writtenClasses({ classes, classesEn }: Pick<Plan, "classes" | "classesEn">): string {
  return classes
    .map(([score, label]) => {
      const english = own(classesEn ?? {}, label);
      const labels = english === undefined ? label : `${label} ${ALSO} ${english}`;
      return `${String(score).replace(".", ",")}: ${labels}`;
    })
    .join("\n");
}
