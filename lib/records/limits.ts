/** Longest code or id, and the longest texts that a record may carry, in UTF-16 units. */
export const CODE_LENGTH = 64;
export const NAME_LENGTH = 500;
export const TITLE_LENGTH = 1_000;
export const URL_LENGTH = 2_000;
export const PROSE_LENGTH = 10_000;

/** Links that one record gives as evidence. */
export const MOST_LINKS = 20;

/** Contents, forms or audiences that one list names at most. */
export const MOST_CHOSEN = 100;

/** What a column of PostgreSQL's `integer` holds at most. */
export const LARGEST_FIGURE = 2_147_483_647;
/** Quantities are added up in `integer` columns, so a single one stays far below. */
export const LARGEST_QUANTITY = 1_000_000;
export const LARGEST_WEIGHT = 999_999.99;

/** So many records at most are written in one go; more would keep their writer waiting. */
export const MOST_AT_ONCE = 100;

/** What a workbook may be at most that is imported on a page (security.md §1, "Files"). */
export const IMPORT_BYTES = 5 * 1_048_576;
export const IMPORT_ROWS = 10_000;
export const IMPORT_COLUMNS = 50;
export const IMPORT_SHEETS = 50;
