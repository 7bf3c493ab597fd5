import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { once } from "@/lib/domain/compliance/once";
import { needsAttention } from "@/lib/domain/screen/matrix-filter";
import { filterUnits, type ListedUnit, listedUnits, type UnitListAsked } from "@/lib/domain/screen/unit-list";
import { LEVELS } from "@/lib/domain/unit";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";
import { pageAsked } from "@/lib/queries/frame/page-asked";

const PAGE_LENGTH = 50;

export interface UnitListPage {
  readonly asked: UnitListAsked;
  /** How many units of each level the reader sees. */
  readonly levels: Readonly<Record<string, number>>;
  /** How many units there are, of those below the province, that a mandatory target troubles. */
  readonly troubled: number;
  readonly found: number;
  readonly shown: readonly ListedUnit[];
  readonly from: number;
  readonly page: number;
  readonly pages: number;
}

const lists = once(listedUnits);

/** The units that the reader sees, as the address asks for them. */
export function unitListPage(tx: SessionTx, scope: Scope, address: Address): Promise<Framed<UnitListPage>> {
  return framed(tx, scope, address, async (day) => {
    const units = lists(await snapshotOf(tx, day));
    const level = one(address, "level");
    const asked = {
      search: one(address, "q"),
      level: LEVELS.find((each) => each === level) ?? null,
      sort: one(address, "sort"),
    };
    return {
      asked,
      levels: Object.fromEntries(
        LEVELS.map((each) => [each, units.filter((unit) => unit.level === each).length]),
      ),
      troubled: units.filter((unit) => unit.level !== "PROVINCIAL" && needsAttention(unit)).length,
      ...pageAsked(filterUnits(units, asked), address, PAGE_LENGTH),
    };
  });
}
