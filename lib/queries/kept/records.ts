import { serialize } from "node:v8";
import type { SessionTx } from "@/lib/db/transaction";
import { type KeptQuestion, recordsKey } from "./question";
import { keep } from "./store";

/** What is kept takes so much more memory than its bytes written down. */
const UNFOLDED = 3;

/**
 * What pages read again and again that rests on no person and no activity: read once for all who have the same rights, until
 * something else than an activity changes. A command proves what is stored: it takes nothing from memory.
 */
export function keptRecords<Value>(
  tx: SessionTx,
  asked: KeptQuestion,
  read: () => Promise<Value>,
): Promise<Value> {
  if (tx.pace === "command") return read();
  return keep(recordsKey(tx.who, asked), {
    make: read,
    bytes: (value) => serialize(value).byteLength * UNFOLDED,
  });
}
