import { withDay } from "@/components/compliance/links";
import type { Moment } from "@/lib/domain/compliance/day";

/** A page as a picture for a chat, on the day that it shows. @param path the page's own */
export function picturePath(path: string, day: Moment, more: Readonly<Record<string, string>> = {}): string {
  return withDay(`${path}/picture.png`, day, more);
}
