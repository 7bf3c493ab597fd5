import type { Line } from "@/lib/domain/screen/line";
import { NOUN_OF_ATTRIBUTE, type People } from "./nouns";

/** Whose number keeps a NO_DATA result from being known; null when no one figure can be named. */
export function unknownPeople({ target, result }: Pick<Line, "target" | "result">): People | null {
  const { measure, condition } = target;
  if (measure.type === "coverage" && result.required !== null) return measure.audience;
  const attribute = condition[0]?.attribute;
  return attribute === undefined ? null : NOUN_OF_ATTRIBUTE[attribute];
}
