import "server-only";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";
import { FolderStore } from "./folder-store";
import { S3Store } from "./s3-store";
import type { FileStore } from "./store";

/** Where this installation keeps its files: in its folder, unless a store that speaks S3 is set. */
export function fileStore(): FileStore {
  return processWide("files", () => {
    const { FILES_S3, FILES_DIR } = env();
    return FILES_S3 === undefined ? new FolderStore(FILES_DIR) : new S3Store(FILES_S3);
  });
}
