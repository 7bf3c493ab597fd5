import { whileLocked } from "../lock";
import { generateClient } from "./client";
import { generateMessages } from "./messages";

const LOCK = "node_modules/.generated.lock";

/** Writes the sources that are made of others, as far as those have changed; git ignores them. */
export async function generateSources(): Promise<void> {
  await whileLocked(LOCK, async () => {
    await generateMessages();
    await generateClient();
  });
}
