import type { OwnText } from "@/lib/domain/catalogue";
import { inEnglish } from "@/lib/domain/catalogue/english";
import type { Titled } from "@/lib/domain/plan";
import { isolated } from "@/lib/i18n/isolated";
import type { Speech } from "./speech";

/**
 * A text of the default catalogue in the reader's language; what a federation has typed stays as it is where it gives no
 * English of it. A figure and its percent sign stay on one line.
 */
export function ownWords({ language }: Pick<Speech, "language">, text: OwnText): string {
  const { name, nameEn } = typeof text === "string" ? { name: text, nameEn: null } : text;
  return (language === "en" ? (nameEn ?? inEnglish(name)) : name).replaceAll(/(?<=\d) (?=%)/g, "\u00a0");
}

/** The title of a target or a plan, of which a snapshot's are in the reader's language by then, as it stands in a sentence. */
export function titleOf(speech: Pick<Speech, "language">, { title, titleEn }: Titled): string {
  return isolated(ownWords(speech, { name: title, nameEn: titleEn }));
}
