import * as z from "zod";

/** A part of a list; `nextCursor` begins the next part, null = this is the last. */
export function listAnswer<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** An RFC 9457 problem document (interfaces.md §4). */
export const problemAnswer = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  requestId: z.string(),
  done: z
    .strictObject({ what: z.string(), by: z.string().nullable(), at: z.string() })
    .describe("Who was there before, and when")
    .optional(),
  errors: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string() })).optional(),
});
