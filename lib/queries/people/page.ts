import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { unitsOfLevel } from "@/lib/db/units/names";
import { countAccounts, listAccounts, loadAccount } from "@/lib/db/users/list";
import { managesAccounts, ROLES } from "@/lib/domain/policy";
import {
  PEOPLE_VIEWS,
  type PeopleAsked,
  type PeoplePage,
  VIEWED_STANDINGS,
} from "@/lib/domain/screen/people";
import { searchWords } from "@/lib/domain/text";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { PAGE_LENGTH, placeAsked } from "@/lib/queries/frame/page-asked";

/** The accounts that the reader manages, as the address asks for them; null for whoever manages none. */
export async function peoplePage(tx: SessionTx, scope: Scope, address: Address): Promise<PeoplePage | null> {
  if (!managesAccounts(scope.memberships)) return null;
  tx.named.add("users", null);
  const asked = askedOf(address);
  const { place, shown } = await foundPeople(tx, asked, address);
  return {
    asked,
    ...place,
    shown,
    counts: await countAccounts(tx),
    open: asked.person === "" ? (shown[0] ?? null) : await loadAccount(tx, asked.person),
    units: scope.administers ? await unitsOfLevel(tx, "UPPER") : [],
    everybody: scope.administers,
    today: scope.today,
    person: scope.person?.id ?? null,
  };
}

/** The page that is asked for; beyond the end the nearest that there is. */
async function foundPeople(tx: SessionTx, asked: PeopleAsked, address: Address) {
  const filter = {
    standings: VIEWED_STANDINGS[asked.view],
    role: asked.role,
    unit: asked.unit || null,
    words: asked.search === "" ? null : searchWords(asked.search),
  };
  const part = (after: number) => listAccounts(tx, filter, { after, limit: PAGE_LENGTH });
  const { accounts, found } = await part((asked.page - 1) * PAGE_LENGTH);
  if (accounts.length > 0 || asked.page === 1) return { place: placeAsked(found, address), shown: accounts };
  const place = placeAsked((await part(0)).found, address);
  return { place, shown: (await part(place.from - 1)).accounts };
}

function askedOf(address: Address): PeopleAsked {
  const [view, role, person, page] = ["view", "role", "person", "page"].map((name) => one(address, name));
  return {
    view: PEOPLE_VIEWS.find((each) => each === view) ?? "",
    role: ROLES.find((each) => each === role) ?? null,
    unit: one(address, "unit"),
    search: one(address, "q"),
    person: person ?? "",
    page: /^[1-9]\d{0,4}$/.test(page ?? "") ? Number(page) : 1,
  };
}
