import * as z from "zod";
import { CODE_LENGTH } from "@/lib/records/limits";
import { pointer } from "./pointer";
import { shape } from "./shape";
import { typedText } from "./text";

/** As long as an address of the table can be. */
const QUERY_LENGTH = 1_000;
/** What stands in a list; longer ones would break it. */
const name = typedText(2 * CODE_LENGTH);

/** A table that is saved: its name, and the query of its address. */
export const newSavedTable = shape({
  name,
  query: z.string({ error: "required" }).max(QUERY_LENGTH, { error: "text.tooLong" }),
});

/** Another name for one. */
export const savedTableName = shape({ ...pointer, name });

/** One that is removed or brought back. */
export const savedTablePointer = shape(pointer);
