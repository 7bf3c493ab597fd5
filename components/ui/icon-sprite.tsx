import styles from "./icon.module.css";
import { ICON_SHAPES } from "./icon-shapes";

const SPRITE = Object.entries(ICON_SHAPES)
  .map(([name, shape]) => `<symbol id="i-${name}" viewBox="0 0 24 24">${shape}</symbol>`)
  .join("");

/** The shapes behind every `Icon`; stands once at the top of the document, and in no script. */
export function IconSprite() {
  return (
    <svg
      width="0"
      height="0"
      className={styles.sprite}
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: constant markup of this repository, no input reaches it
      dangerouslySetInnerHTML={{ __html: SPRITE }}
    />
  );
}
