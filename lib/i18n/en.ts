import * as namespaces from "./messages/en/namespaces";
import type { Messages } from "./vi";

/** Every English string; the type refuses a key that is only Vietnamese, a test one that is only English. */
export const en: Messages = { ...namespaces };
