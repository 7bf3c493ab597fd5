import { fieldError, refuse } from "@/lib/actions/field-error";
import { attachFiles, detachFiles, type RecordPlace } from "@/lib/db/files/write";
import type { SessionTx } from "@/lib/db/transaction";

/**
 * Lets a record show these files and no others.
 * @param before those that it has shown
 * @throws Failure INVALID for one that is gone, another's or another record's
 */
export async function showFiles(
  tx: SessionTx,
  place: RecordPlace,
  files: readonly string[],
  before: readonly string[] = [],
): Promise<void> {
  const added = files.filter((id) => !before.includes(id));
  const dropped = before.filter((id) => !files.includes(id));
  if (added.length > 0 && !(await attachFiles(tx, place, added)))
    refuse([fieldError("files", "file.unknown")]);
  if (dropped.length > 0) await detachFiles(tx, dropped);
}
