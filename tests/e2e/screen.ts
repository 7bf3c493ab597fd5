import type { Locator, Page } from "@playwright/test";
import type { PersonName } from "./people";

/** A screen, with who looks at it; states (why, no result, refused …) count as screens of their own. */
export interface Screen {
  readonly name: string;
  /** In braces what prepare/ made: `/reports/{report}`. */
  readonly path: string;
  readonly person: PersonName | null;
  /** What it answers with; 200 unless said. */
  readonly status?: number;
  /** Its first heading; figures in it follow the demo. */
  readonly heading: RegExp;
  /** What tells a state from others of the same address and heading. */
  readonly shows?: (page: Page) => Locator;
  /** What is done before its address can be opened. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** What is pressed to come to it: a menu is no address. */
  readonly press?: (page: Page) => Locator;
  /** It stands in the chairs' phone frame. */
  readonly phone?: boolean;
  /** Nothing on it takes the focus. */
  readonly still?: boolean;
  /** How many charts it draws on a desktop; none unless said. */
  readonly charts?: number;
  /** How many texts their pictures hold at least, where words stand beside them. */
  readonly texts?: number;
}
