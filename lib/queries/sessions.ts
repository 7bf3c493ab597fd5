import type { Scope } from "@/lib/auth/scope";
import { secondStepOf } from "@/lib/auth/second-step";
import { listOwnReadings } from "@/lib/db/audit/list";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { listOwnSessions } from "@/lib/db/users/list";
import type { OwnReading, OwnSecondStep, OwnSession } from "@/lib/domain/account";

/** Where the reader is signed in. */
export function ownSessions(tx: SessionTx): Promise<OwnSession[]> {
  return listOwnSessions(tx);
}

/** As many as a person looks through. */
const MOST_READINGS = 20;

/** Who has read the reader's own data. */
export function ownDataReadings(tx: SessionTx): Promise<OwnReading[]> {
  return listOwnReadings(tx, MOST_READINGS);
}

/** How the reader's second step stands. @throws Failure NOT_FOUND for a command's session, which is nobody's */
export async function ownSecondStep({ person }: Scope): Promise<OwnSecondStep> {
  if (person === null) throw new Failure("NOT_FOUND");
  return secondStepOf(person.id);
}
