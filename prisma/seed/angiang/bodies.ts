import type { Kind } from "@/lib/domain/unit";
import { companyName } from "../names/companies";
import { COMMUNE_SCHOOLS, DISTRICT_OFFICES, partyCommittee } from "../names/district-bodies";
import { PLACES, type PlaceName } from "../names/places";
import { SECTOR_BODIES } from "../names/sector-bodies";
import type { Random } from "../random";
import { NAMED_UNIONS } from "./named-unions";
import type { Upper } from "./uppers";

export type Sort = "commune" | "office" | "school" | "health" | "enterprise" | "syndicate";

/** Where a grassroots union is: what decides its name, its size and what it does. */
export interface Body {
  readonly name: string;
  readonly kind: Kind;
  readonly sort: Sort;
}

/** Of a district's unions, how many are in enterprises; the towns have more of them. */
const ENTERPRISE_SHARE: Readonly<Record<string, number>> = { LX: 0.27, CD: 0.18, TC: 0.14 };
const NAMED = new Set(NAMED_UNIONS.map((union) => union.name));
const SECTOR_SORT: Readonly<Record<string, Sort>> = {
  VC: "office",
  GD: "school",
  YT: "health",
  TR: "office",
};

/** `count` bodies of an upper-level union (or of code TR), beside those that are named. `brands` grows. */
export function bodiesOf(
  upper: Pick<Upper, "code" | "area">,
  count: number,
  random: Random,
  brands: Set<string>,
): Body[] {
  const fixed = publicBodies(upper, count);
  const companies = Array.from({ length: count - fixed.length }, () => enterprise(random, brands));
  return [...fixed, ...companies];
}

function publicBodies(upper: Pick<Upper, "code" | "area">, count: number): Body[] {
  const places = PLACES.get(upper.code);
  if (places !== undefined) return districtBodies(upper, places, count);
  const sort = SECTOR_SORT[upper.code] ?? "office";
  return (SECTOR_BODIES[upper.code] ?? []).slice(0, count).map((name) => publicBody(name, sort));
}

function districtBodies(
  upper: Pick<Upper, "code" | "area">,
  places: readonly PlaceName[],
  count: number,
): Body[] {
  const communes = places.map(({ rank, name }) => publicBody(`${capitalised(rank)} ${name}`, "commune"));
  const offices = [
    partyCommittee(upper.area),
    ...DISTRICT_OFFICES.map((office) => `${office} ${upper.area}`),
  ].map((name) => publicBody(name, "office"));
  const enterprises = Math.round(count * (ENTERPRISE_SHARE[upper.code] ?? 0.1));
  const room = count - communes.length - offices.length - enterprises;
  const schools = COMMUNE_SCHOOLS.flatMap((school) => places.map((place) => `${school} ${place.name}`))
    .map((name) => publicBody(name, "school"))
    .filter((school) => !NAMED.has(school.name));
  return [...communes, ...offices, ...schools.slice(0, room)];
}

function publicBody(name: string, sort: Sort): Body {
  return { name: `CĐCS ${name}`, kind: "PUBLIC_BODY", sort };
}

function enterprise(random: Random, brands: Set<string>): Body {
  return { name: `CĐCS ${companyName(random, brands)}`, kind: "ENTERPRISE", sort: "enterprise" };
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
