import type { Work } from "@/lib/actions/definition";
import { loadAccount } from "@/lib/db/users/list";
import type { IssuedInvitation } from "@/lib/domain/screen/people";
import { issuedAgain } from "./issued";

interface ManyInvited {
  readonly id: string;
  readonly invitations: readonly IssuedInvitation[];
}

/** An invitation without the link that was told. */
export function untold<Told extends IssuedInvitation>(made: Told): Told {
  return { ...made, path: "" };
}

/** The same of many. */
export function untoldAll(made: ManyInvited): ManyInvited {
  return { ...made, invitations: made.invitations.map(untold) };
}

/** Another link for an account that was made, whose reply may never have arrived; whoever has come in by theirs was told it. */
export async function toldAgain<Told extends IssuedInvitation>(
  work: Work<unknown>,
  made: Told,
): Promise<Told> {
  if ((await loadAccount(work.tx, made.id))?.standing === "ACTIVE") return made;
  return { ...made, ...(await issuedAgain(work, made.id)), again: true };
}

/** The same of many. */
export async function toldAllAgain(work: Work<unknown>, made: ManyInvited): Promise<ManyInvited> {
  const invitations: IssuedInvitation[] = [];
  for (const each of made.invitations) invitations.push(await toldAgain(work, each));
  return { ...made, invitations };
}
