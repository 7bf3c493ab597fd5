import { address } from "@/components/compliance/links";
import type { ReviewAsked } from "@/lib/domain/screen/review";

/** The inbox as it is asked for, with something else open. */
export function reviewPath({ view, unit, type, age }: ReviewAsked, item: string): string {
  return address("/review", { view, unit, type, age, item });
}
