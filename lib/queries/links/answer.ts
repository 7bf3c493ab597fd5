import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { loadLinkGiven } from "@/lib/db/links/read";
import type { SessionTx } from "@/lib/db/transaction";
import { recordsSomewhere } from "@/lib/domain/policy";
import type { LinkGiven } from "@/lib/domain/screen/given-links";
import { completedLink } from "@/lib/domain/typed-link";
import { trimmed } from "@/lib/domain/unseen";
import type { LinkQuestion } from "@/lib/schemas/link-question";

/** Who gives links that somebody is typing. @throws Failure FORBIDDEN for those who record nowhere */
export async function linkGivenBefore(
  tx: SessionTx,
  { memberships }: Scope,
  { url, kind = "activities", itself }: LinkQuestion,
): Promise<LinkGiven> {
  if (!recordsSomewhere(memberships)) throw new Failure("FORBIDDEN");
  const links = url.split(/[\r\n]+/).map((line) => completedLink(trimmed(line)));
  return loadLinkGiven(tx, links, itself === undefined ? null : { kind, id: itself });
}
