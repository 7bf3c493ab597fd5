import * as z from "zod";
import { missingOr } from "./missing";
import { shape } from "./shape";

const fileId = z.uuid({ error: "file.unknown" }).toLowerCase();

/** Ids of files that were sent before, each at most once. */
export function fileIds(most: number) {
  return z
    .array(fileId, { error: missingOr("list.malformed") })
    .max(most, { error: "list.tooLong" })
    .refine((list) => new Set(list).size === list.length, { error: "list.repeated" });
}

/** A form that sends a file; what comes is checked while it comes (lib/files/receive.ts), and this says so. */
export const fileForm = shape({
  file: z.string().meta({ contentEncoding: "binary", description: "pdf, jpg, png, webp, docx, xlsx" }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .optional()
    .meta({ description: "Of the file, in hexadecimal: what arrives otherwise is refused" }),
});
