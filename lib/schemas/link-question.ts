import type * as z from "zod";
import { URL_LENGTH } from "@/lib/records/limits";
import { shape } from "./shape";
import { anyText, code } from "./text";

/** A link, and the activity that gives it itself, if it is recorded already. */
export const linkQuestion = shape({ url: anyText(URL_LENGTH), itself: code.optional() });

export type LinkQuestion = z.output<typeof linkQuestion>;
