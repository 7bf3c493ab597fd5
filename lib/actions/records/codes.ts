import { freeCodes } from "@/lib/db/records/write";
import type { SessionTx } from "@/lib/db/transaction";
import { type RecordName, recordedOf } from "@/lib/records/all";
import type { Placed } from "./belongs";

/** With the codes that the kind makes of what is said, where none is: `LX-ZALO`, then `LX-ZALO-2`. */
export async function withCodes(
  tx: SessionTx,
  kind: RecordName,
  places: readonly Placed[],
): Promise<Placed[]> {
  const { code } = recordedOf(kind).fields;
  const made = code?.kind === "code" ? code.made : undefined;
  if (made === undefined) return [...places];
  const nameless = places.filter(({ said }) => typeof said.code !== "string");
  const bases = nameless.map(({ said }) => made.map((field) => said[field]).join("-"));
  const given = places.flatMap(({ said }) => (typeof said.code === "string" ? [said.code] : []));
  const codes = await freeCodes(tx, recordedOf(kind), bases, given);
  const codeOf = new Map(nameless.map((place, index) => [place, codes[index] ?? null]));
  return places.map((place) => {
    const own = codeOf.get(place);
    if (own === undefined) return place;
    const { owner, said, stored } = place;
    return { owner, said: { ...said, code: own }, stored: { ...stored, code: own } };
  });
}
