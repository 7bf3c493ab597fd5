import { optional } from "./missing";
import { whole } from "./number";
import { anyText, code, PROSE_LENGTH } from "./text";

/** Which record an action is about, and the version of it that the caller saw. */
export const pointer = { id: code, version: whole(1).optional() };

/** Why something is done, where the rules ask for it. */
export const reason = optional(anyText(PROSE_LENGTH));
