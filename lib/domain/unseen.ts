/** What is not seen: characters of no width (Unicode's Default_Ignorable_Code_Point), control characters, blanks of every width, also that of braille. */
export const UNSEEN = "[\\p{space}\\p{DI}\\p{Cc}\u2800]";
const UNSEEN_ALONE = new RegExp(`^${UNSEEN}*$`, "u");
/** At the end of a text, signs that vary the one before them belong to it: a heart, a flag. */
const UNSEEN_AROUND = new RegExp(`^${UNSEEN}+|(?:(?![\\p{VS}\\u{E0020}-\\u{E007F}])${UNSEEN})+$`, "gu");

/** Whether a text shows nothing: it is as empty. */
export function isBlank(text: string): boolean {
  return UNSEEN_ALONE.test(text);
}

/** A text without what shows nothing before and after it. */
export function trimmed(text: string): string {
  return isBlank(text) ? "" : text.replace(UNSEEN_AROUND, "");
}
