import * as z from "zod";
import { NAME_LENGTH } from "@/lib/records/limits";
import { pointer } from "./pointer";
import { shape } from "./shape";
import { typedText } from "./text";

/** What the sender of a template calls it. */
export const templateSent = shape({ name: typedText(NAME_LENGTH) });

/** What is entered of it: a repeat with the same key says the same. */
export const templateEntered = shape({ name: z.string(), sha256: z.string() });

/** Which one is meant. */
export const templatePointed = shape({ id: pointer.id });
