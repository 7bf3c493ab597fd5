import type * as z from "zod";
import type { CatalogueKind } from "@/lib/domain/screen/catalogue";
import { optional } from "./missing";
import { pointer } from "./pointer";
import { changedFields, saidFields } from "./record";
import { shape } from "./shape";
import { addressedCode, ownCode } from "./text";

/** What is said of an entry of a federation's own list, by its fields. */
type Said = Readonly<Record<string, string | boolean | null | undefined>>;

/** A new entry; without a code it gets one of its name. */
export function newEntry(kind: CatalogueKind): z.ZodType<Said & { code: string | null; name: string }>;
export function newEntry(kind: CatalogueKind): z.ZodType {
  return shape({ ...saidFields(kind), code: optional(ownCode) });
}

/** What is changed of one; an absent key stays as it is. */
export function entryEdit(
  kind: CatalogueKind,
): z.ZodType<Said & { code: string; version?: number | undefined; name?: string | undefined }>;
export function entryEdit(kind: CatalogueKind): z.ZodType {
  return shape({ ...changedFields(kind), code: addressedCode, version: pointer.version });
}

/** One entry by its address. */
export const addressedEntry = shape({ code: addressedCode });
