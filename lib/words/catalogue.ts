import { ACTIVITY_TYPES } from "@/lib/domain/activity";
import type { CatalogueNames, OwnText } from "@/lib/domain/catalogue";
import { inEnglish } from "@/lib/domain/catalogue/english";
import { own } from "@/lib/domain/own";
import type { Titled } from "@/lib/domain/plan";
import type { Speech } from "./speech";

/**
 * A text of the default catalogue in the reader's language; what a federation has typed stays as it is where it gives no
 * English of it. A figure and its percent sign stay on one line.
 */
export function ownWords({ language }: Pick<Speech, "language">, text: OwnText): string {
  const { name, nameEn } = typeof text === "string" ? { name: text, nameEn: null } : text;
  return (language === "en" ? (nameEn ?? inEnglish(name)) : name).replaceAll(/(?<=\d) (?=%)/g, "\u00a0");
}

/** The title of a target or a plan, of which a snapshot's are in the reader's language by then. */
export function titleOf(speech: Pick<Speech, "language">, { title, titleEn }: Titled): string {
  return ownWords(speech, { name: title, nameEn: titleEn });
}

/** What a federation calls a type that it has added itself; null for those that every one has. */
export function ownTypeWords(
  speech: Pick<Speech, "language">,
  activityType: string,
  { activityTypes }: CatalogueNames,
): string | null {
  const name = own(activityTypes, activityType);
  const known = ACTIVITY_TYPES.some((type) => type === activityType);
  return known || name === undefined ? null : ownWords(speech, name);
}
