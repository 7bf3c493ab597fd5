import type { CatalogueKind } from "@/lib/domain/screen/catalogue";
import { optional } from "./missing";
import { pointer } from "./pointer";
import { changedFields, saidFields } from "./record";
import { shape } from "./shape";
import { addressedCode, ownCode } from "./text";

/** A new entry; without a code it gets one of its name. */
export function newEntry(kind: CatalogueKind) {
  return shape({ ...saidFields(kind), code: optional(ownCode) });
}

/** What is changed of one; an absent key stays as it is. */
export function entryEdit(kind: CatalogueKind) {
  return shape({ ...changedFields(kind), code: addressedCode, version: pointer.version });
}

/** One entry by its address. */
export const addressedEntry = shape({ code: addressedCode });
