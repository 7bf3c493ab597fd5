import "server-only";
import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

/** Nobody waits for a server that does not answer. */
const PATIENCE_MS = 20_000;

/** A letter in plain words. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands a letter to the mail server. @throws where none is set up, or it does not take it */
export async function sendLetter(letter: Letter): Promise<void> {
  const { MAIL } = env();
  if (MAIL === undefined) throw new Error("No mail server is set up");
  const transport = createTransport({
    ...{ url: MAIL.server, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS },
    socketTimeout: PATIENCE_MS,
  });
  await transport.sendMail({ from: MAIL.from, ...letter });
}
