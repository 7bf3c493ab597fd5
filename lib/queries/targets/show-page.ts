import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { landingMembership } from "@/lib/domain/policy";
import type { TargetPage, TargetView } from "@/lib/domain/screen/target";
import { isFoundIn } from "@/lib/domain/text";
import { readCatalogueNames } from "@/lib/queries/catalogue";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";
import { pageAsked } from "@/lib/queries/frame/page-asked";
import { readPassages, readTargetChanges } from "@/lib/queries/plans/read";
import { readWhy } from "@/lib/queries/why/read";
import { readTarget } from "./read";

/**
 * A target's page as its address asks for it.
 * @throws Failure NOT_FOUND for a code that the year's plan lacks
 */
export function targetPage(
  tx: SessionTx,
  scope: Scope,
  code: string,
  address: Address,
): Promise<Framed<TargetPage>> {
  return framed(tx, scope, address, async (day) => {
    const view = await readTarget(tx, code, day);
    const names = await readCatalogueNames(tx);
    const why = await readWhy(tx, scope, address, view.units[0]?.code ?? "", day);
    const passages = await readPassages(tx, day.year);
    const passage = passages.find(({ target }) => target === code) ?? null;
    const changes = await readTargetChanges(tx, day.year, code);
    const landing = landingMembership(scope.memberships);
    const ownUnit = landing === null || landing.level === "PROVINCIAL" ? null : landing.unit;
    return { view, names, why, passage, changes, ownUnit, ...paged(view, address) };
  });
}

function paged({ units }: TargetView, address: Address) {
  const search = one(address, "q");
  const found = units.filter(({ code, name }) => search === "" || isFoundIn(`${name} ${code}`, search));
  return { search, ...pageAsked(found, address) };
}
