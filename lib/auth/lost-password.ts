import "server-only";
import { insertLostPassword } from "@/lib/db/sign-in";
import { logger } from "@/lib/logger";
import { newInvitation } from "./invitations";
import { type Letter, sendLetter } from "./mail";

/** Long enough to read a mail, too short to lie about. */
const LINK_SECONDS = 3_600;

/**
 * Mails a link by which another password is chosen, where the address is that of an account that may sign in; whoever asked
 * is told nothing of whether it is.
 * @param letter what is written to that person, with the path of the link
 */
export async function mailLostPassword(
  address: string,
  requestId: string,
  letter: (name: string, path: string) => Omit<Letter, "to">,
): Promise<void> {
  const { token, path } = newInvitation();
  try {
    const person = await insertLostPassword(address, token, LINK_SECONDS, requestId);
    if (person !== undefined) await sendLetter({ to: person.email, ...letter(person.name, path) });
  } catch (error) {
    logger.error({ err: error, requestId }, "no mail about a lost password");
  }
}
