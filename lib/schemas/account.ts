import * as z from "zod";
import { missingOr } from "./missing";
import { shape } from "./shape";

/** As typed: what is too short or too long is told apart from what is missing. */
const typed = z.string({ error: missingOr("text.malformed") }).max(1_024, { error: "password.tooLong" });
const secret = typed.min(1, { error: "required" });

/** Changing one's own password. */
export const passwordChange = shape({ current: secret, password: secret, repeat: secret });

/** Accepting an invitation. */
export const invitationAnswer = shape({ token: z.string().max(200), password: secret, repeat: secret });
