import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { formerlyCalled } from "@/lib/db/units/names";
import type { CivilDate } from "@/lib/domain/calendar";
import { once } from "@/lib/domain/compliance/once";
import { needsAttention } from "@/lib/domain/screen/matrix-filter";
import {
  filterUnits,
  type ListedUnit,
  listedUnits,
  STANDINGS,
  type UnitListAsked,
  type UnitListPage,
} from "@/lib/domain/screen/unit-list";
import { searchWords } from "@/lib/domain/text";
import { type Kind, LEVELS } from "@/lib/domain/unit";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";
import { pageAsked } from "@/lib/queries/frame/page-asked";

const lists = once(listedUnits);

/** The units that the reader sees, as the address asks for them. @param kinds as their words follow one another */
export function unitListPage(
  tx: SessionTx,
  scope: Scope,
  address: Address,
  kinds?: readonly Kind[],
): Promise<Framed<UnitListPage>> {
  return framed(tx, scope, address, async (day) => {
    const units = lists(await snapshotOf(tx, day));
    const asked = askedOf(address);
    return {
      asked,
      levels: Object.fromEntries(
        LEVELS.map((each) => [each, units.filter((unit) => unit.level === each).length]),
      ),
      troubled: units.filter((unit) => unit.level !== "PROVINCIAL" && needsAttention(unit)).length,
      ...pageAsked(filterUnits(units, asked, await formerNames(tx, asked), kinds), address),
    };
  });
}

function formerNames(tx: SessionTx, { search }: UnitListAsked) {
  return formerlyCalled(tx, searchWords(search));
}

function askedOf(address: Address): UnitListAsked {
  const [level, status] = [one(address, "level"), one(address, "status")];
  return {
    search: one(address, "q"),
    level: LEVELS.find((each) => each === level) ?? null,
    status: STANDINGS.find((each) => each === status) ?? null,
    sort: one(address, "sort"),
  };
}

/** The whole list under the address's filters. @throws Failure PLAN_NOT_FOUND for a year without a plan */
export async function unitListFile(
  tx: SessionTx,
  scope: Scope,
  address: Address,
  kinds?: readonly Kind[],
): Promise<{
  readonly asOf: CivilDate;
  readonly asked: UnitListAsked;
  readonly found: readonly ListedUnit[];
}> {
  const asked = askedOf(address);
  const { frame, view } = await framed(tx, scope, address, async (day) =>
    filterUnits(lists(await snapshotOf(tx, day)), asked, await formerNames(tx, asked), kinds),
  );
  if (view === null) throw new Failure("PLAN_NOT_FOUND");
  return { asOf: frame.asOf, asked, found: view };
}
