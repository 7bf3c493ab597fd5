import type { SessionTx } from "@/lib/db/transaction";
import type { Written } from "@/lib/db/transfer/write";
import { deletePlacements, insertPlacements, insertUnits, updateUnits } from "@/lib/db/transfer/write";
import type { Federation } from "./check/federation";
import { placementChanges } from "./check/placements";

/** Writes units, then their placements: stale ones go before new ones come, so that none overlap on the way. */
export async function writeTree(
  tx: SessionTx,
  federation: Federation,
): Promise<["units" | "placements", Written][]> {
  const { bundle, stored } = federation;
  const known = new Set(stored.rows.units.map(({ code }) => code));
  const [present, fresh] = [
    bundle.units.filter(({ code }) => known.has(code)),
    bundle.units.filter(({ code }) => !known.has(code)),
  ];
  // A root that hands over steps down first: there is never a second one.
  const changed = new Set([
    ...(await updateUnits(
      tx,
      present.filter(({ level }) => level !== "PROVINCIAL"),
    )),
    ...(await updateUnits(
      tx,
      present.filter(({ level }) => level === "PROVINCIAL"),
    )),
  ]);
  await insertUnits(tx, fresh);
  const { removed, added } = placementChanges(federation.placements, stored.rows.placements);
  await deletePlacements(tx, removed);
  await insertPlacements(tx, added);
  for (const { unit, origin } of added) if (origin?.file === "units" && known.has(unit)) changed.add(unit);
  const replaced = new Set(stored.rows.placements.map(({ unit, from }) => `${unit}\t${from ?? ""}`));
  const moves = added.filter(({ origin }) => origin?.file === "placements");
  const updated = moves.filter(({ unit, from }) => replaced.has(`${unit}\t${from ?? ""}`)).length;
  return [
    ["units", { inserted: fresh.length, updated: changed.size }],
    ["placements", { inserted: moves.length - updated, updated }],
  ];
}
