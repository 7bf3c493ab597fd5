import * as z from "zod";
import { missingOr } from "./missing";
import { shape } from "./shape";
import { email } from "./user";

/** As typed: what is too short or too long is told apart from what is missing. */
const typed = z.string({ error: missingOr("text.malformed") }).max(1_024, { error: "password.tooLong" });
const secret = typed.min(1, { error: "required" });
/** One that is not repeated differs. */
const repeated = typed.nullable();

/** Changing one's own password. */
export const passwordChange = shape({ current: secret, password: secret, repeat: repeated });

/** A code of six digits, or one that was written down. */
const code = z
  .string({ error: missingOr("text.malformed") })
  .min(1, { error: "required" })
  .max(64, { error: "secondStep.wrong" });

/** Accepting an invitation; with a code where the account has a second step, `remember` on a machine of one's own. */
export const invitationAnswer = shape({
  ...{ token: z.string().max(200, { error: "text.tooLong" }), password: secret, repeat: repeated },
  code: code.optional(),
  remember: z.boolean({ error: missingOr("choice.unknown") }).optional(),
});

/** The e-mail of an account whose password is lost. */
export const lostPassword = shape({ email });

/** One's present password alone, a code alone, and both. */
export const passwordAsked = shape({ current: secret });
export const codeForm = shape({ code });
export const passwordAndCode = shape({ current: secret, code });

/** Whether something holds of a federation: that it demands a second step of its administrators, that upper-level unions decide. */
export const federationSwitch = shape({ on: z.boolean({ error: missingOr("choice.unknown") }) });
