import { Failure } from "@/lib/db/failure";
import { type Positioned, rightsOver } from "@/lib/domain/policy";
import type { Actor } from "@/lib/domain/workflow";
import type { Scope } from "./scope";

/**
 * The asker as the workflow knows them: with the rights that hold over a unit today.
 * @throws Failure FORBIDDEN for a command's session, which is nobody
 */
export function actorOver(scope: Scope, unit: Positioned): Actor & { readonly onBehalf: boolean } {
  if (scope.person === null) throw new Failure("FORBIDDEN");
  return { user: scope.person.id, ...rightsOver(scope.memberships, unit, scope.tenant) };
}
