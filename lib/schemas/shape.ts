import * as z from "zod";
import { missingOr } from "./missing";

/** An object with exactly these keys. */
export function shape<T extends z.core.$ZodLooseShape>(fields: T) {
  return z.strictObject(fields, {
    error: (issue) =>
      issue.code === "unrecognized_keys" ? "object.unknownKey" : missingOr("object.malformed")(issue),
  });
}
