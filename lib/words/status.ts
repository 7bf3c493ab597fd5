import { badgeWordOf, type Standing, wordOf } from "@/lib/domain/screen/standing";
import type { Speech } from "./speech";

/**
 * Puts a standing in words, for an encouraged target with its status behind: "Khuyến khích, Chưa đạt". Whatever writes a
 * status, on a page or in a file, asks this, so that the year's last day is called the same everywhere.
 */
export function statusWords({ t }: Pick<Speech, "t">, standing: Standing): string {
  const status = t(`status.${wordOf(standing)}`);
  return badgeWordOf(standing) === "ENCOURAGED" ? t("status.encouragedHidden", { status }) : status;
}
