import * as z from "zod";

/** What is said of several things at once, of one at least. @param most how many at the most */
export function several<Item extends z.ZodType>(item: Item, most: number) {
  return z
    .array(item, { error: "list.malformed" })
    .min(1, { error: "required" })
    .max(most, { error: "list.tooLong" });
}
