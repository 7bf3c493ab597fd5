import type * as z from "zod";
import { WITHDRAWABLE_KINDS } from "@/lib/records/all";
import { MOST_LINKS, URL_LENGTH } from "@/lib/records/limits";
import { choice } from "./choice";
import { shape } from "./shape";
import { anyText, code } from "./text";

/** Links, one a line, and the record that gives them itself, if it is recorded already. */
export const linkQuestion = shape({
  url: anyText(MOST_LINKS * URL_LENGTH),
  kind: choice(WITHDRAWABLE_KINDS).optional(),
  itself: code.optional(),
});

export type LinkQuestion = z.output<typeof linkQuestion>;
