import "server-only";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";
import { FolderStore } from "./folder-store";
import type { FileStore } from "./store";

/** Where this installation keeps its files. */
export function fileStore(): FileStore {
  return processWide("files", () => new FolderStore(env().FILES_DIR));
}
