import type { KeptReorganisation } from "@/lib/domain/reorganisation/kept";
import { unitsNamedBy } from "@/lib/domain/reorganisation/named";
import type { Structure, StructureChanges } from "@/lib/domain/reorganisation/structure";
import type { SessionTx } from "../transaction";
import { unitNamesOf } from "../units/names";
import { REORGANISATION_COLUMNS, type ReorganisationRow, toReorganisations } from "./columns";

/** The federation's units and their places, as far as the session sees them. */
export async function loadStructure({ db }: SessionTx): Promise<Structure> {
  const [row] = await db.$queryRaw<{ structure: Structure }[]>`
    SELECT jsonb_build_object(
      'units', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', u.code, 'name', u.name, 'level', u.level,
        'kind', u.kind, 'from', u.from_on, 'to', u.to_on) ORDER BY u.code COLLATE "C"), '[]') FROM units u),
      'placements', (SELECT coalesce(jsonb_agg(jsonb_build_object('unit', u.code, 'parent', parent.code,
        'from', p.from_on, 'to', p.to_on) ORDER BY p.from_on NULLS FIRST), '[]')
        FROM placements p JOIN units u ON u.id = p.unit_id LEFT JOIN units parent ON parent.id = p.parent_id)) AS structure`;
  if (row === undefined) throw new Error("A SELECT without FROM gave no row");
  return row.structure;
}

/** A reorganisation by its id, or null when there is none. */
export async function loadReorganisation(tx: SessionTx, id: string): Promise<KeptReorganisation | null> {
  const [row] = await tx.db.$queryRaw<(ReorganisationRow & { changes: StructureChanges })[]>`
    SELECT ${REORGANISATION_COLUMNS}, r.changes FROM reorganisations r WHERE r.id::text = ${id}`;
  if (row === undefined) return null;
  const { changes, ...told } = row;
  const [listed] = await toReorganisations(tx, [told]);
  if (listed === undefined) return null;
  const kept = { ...listed, changes };
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
