import * as z from "zod";
import { FILE_TYPES } from "@/lib/domain/file";

/** A file as the API answers it: of what is kept, which of a picture is not what was sent. */
export const fileAnswer = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  type: z.enum(FILE_TYPES),
  size: z.int(),
  sha256: z.string(),
  sentAt: z.string(),
});
