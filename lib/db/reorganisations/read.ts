import { compareCodes } from "@/lib/domain/compliance/grouping";
import type { KeptReorganisation } from "@/lib/domain/reorganisation/kept";
import { unitsNamedBy } from "@/lib/domain/reorganisation/named";
import type { Structure, StructureChanges } from "@/lib/domain/reorganisation/structure";
import type { Validity } from "@/lib/domain/unit";
import { orNotFound } from "../failure";
import type { SessionTx } from "../transaction";
import { unitNamesOf } from "../units/names";
import { REORGANISATION_COLUMNS, type ReorganisationRow, toReorganisations } from "./columns";

/** The federation's units and their places, as far as the session sees them: put together here, where nothing is estimated. */
export async function loadStructure({ db }: SessionTx): Promise<Structure> {
  const units = await db.$queryRaw<(Structure["units"][number] & { id: string })[]>`
    SELECT u.id::text, u.code, u.name, u.level, u.kind, u.from_on::text AS from, u.to_on::text AS to
    FROM units u ORDER BY u.code COLLATE "C"`;
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const places = await db.$queryRaw<(Validity & { unit: string; parent: string | null })[]>`
    SELECT p.unit_id::text AS unit, p.parent_id::text AS parent, p.from_on::text AS from, p.to_on::text AS to
    FROM placements p ORDER BY p.from_on NULLS FIRST`;
  return {
    units: units.map(({ id: _, ...unit }) => unit),
    placements: places
      .flatMap(({ unit: id, parent, ...validity }) => {
        const unit = codes.get(id);
        return unit === undefined ? [] : [{ unit, parent: codes.get(parent ?? "") ?? null, ...validity }];
      })
      .toSorted((a, b) => compareCodes(a.unit, b.unit)),
  };
}

/** A reorganisation by its id. @throws Failure NOT_FOUND also for whoever does not administer the federation */
export async function loadReorganisation(tx: SessionTx, id: string): Promise<KeptReorganisation> {
  const [row] = await tx.db.$queryRaw<(ReorganisationRow & { changes: StructureChanges })[]>`
    SELECT ${REORGANISATION_COLUMNS}, r.changes FROM reorganisations r WHERE r.id::text = ${id}`;
  const { changes, ...told } = orNotFound(row);
  const kept = { ...orNotFound((await toReorganisations(tx, [told]))[0]), changes };
  return { ...kept, names: await namesIn(tx, kept) };
}

/** Names of the units that a reorganisation names, also of those that are there no more. */
export async function namesIn(
  tx: SessionTx,
  named: Pick<KeptReorganisation, "steps" | "changes">,
): Promise<Record<string, string>> {
  const before = named.changes.units.flatMap(({ before, after }) => after ?? before ?? []);
  const present = await unitNamesOf(tx, unitsNamedBy(named));
  return Object.fromEntries([...before.map(({ code, name }) => [code, name] as const), ...present]);
}
