import { wordList } from "../word-lists";

/** Offices of a district that have a union of their own; the area follows the name. */
export const DISTRICT_OFFICES = wordList("names/district-bodies", "offices");

/** Schools of a commune, the likeliest first; the commune's name follows. */
export const COMMUNE_SCHOOLS = wordList("names/district-bodies", "schools");

const PARTY_COMMITTEE: Readonly<Record<string, string>> = {
  "thành phố": "Thành ủy",
  "thị xã": "Thị ủy",
  huyện: "Huyện ủy",
};

/** The party committee's office of "huyện Tri Tôn". */
export function partyCommittee(area: string): string {
  const rank = Object.keys(PARTY_COMMITTEE).find((prefix) => area.startsWith(prefix)) ?? "huyện";
  return `${PARTY_COMMITTEE[rank]}${area.slice(rank.length)}`;
}
