import * as z from "zod";
import type { Definition } from "@/lib/actions/definition";
import { enter } from "@/lib/actions/registry";
import { Failure } from "@/lib/db/failure";
import { filesSize } from "@/lib/db/files/read";
import { holdFilesSize, insertFile } from "@/lib/db/files/write";
import type { ShownFile, StoredFile } from "@/lib/domain/file";
import { env } from "@/lib/env";
import { shape } from "@/lib/schemas/shape";

const MEGABYTE = 1_048_576;

/** What a sender says of a file, which a repeat with the same key says again. */
const sentFile = shape({ name: z.string(), sha256: z.string() });

/** Entering a file, before there is one. */
export const storing = { name: "file.store", schema: sentFile, right: "recordsOrDecides" } as const;
enter(storing);

/** Enters a file that has just been stored, if the federation has room for it (security.md §1, Files). */
export function fileStoring(stored: StoredFile): Definition<z.output<typeof sentFile>, ShownFile> {
  return {
    ...storing,
    work: async ({ tx, audit }) => {
      await holdFilesSize(tx);
      if ((await filesSize(tx)) + stored.size > env().FILES_QUOTA_MB * MEGABYTE) throw new Failure("QUOTA");
      const file = await insertFile(tx, stored);
      const { id, sentAt: _, ...said } = file;
      await audit({ entity: "file", entityId: id, after: said });
      return file;
    },
  };
}
