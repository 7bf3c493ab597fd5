import type { CivilDate } from "@/lib/domain/calendar";
import type { SessionTx } from "../transaction";

/** Something that happened to a unit's place: it came from or became another, or moved below another. */
export interface UnitEvent {
  readonly kind: "RENAMED" | "MERGED" | "SPLIT" | "MOVED";
  readonly on: CivilDate;
  /** Whether the unit is what came of it (or moved below `other`), not what it was made from (or left). */
  readonly into: boolean;
  /** The other unit's name; null when the reader does not see it. */
  readonly other: string | null;
}

/** Successions and moves of a unit, oldest first; shown, never followed by a figure (compliance.md §2). */
export function unitStory(tx: SessionTx, code: string): Promise<UnitEvent[]> {
  return tx.db.$queryRaw<UnitEvent[]>`
    WITH u AS (SELECT id FROM units WHERE code = ${code})
    SELECT s.kind, s.on_date::text AS on, s.successor_id = u.id AS into, o.name AS other
    FROM u JOIN successions s ON u.id IN (s.successor_id, s.predecessor_id)
    LEFT JOIN units o ON o.id = CASE WHEN s.successor_id = u.id THEN s.predecessor_id ELSE s.successor_id END
    UNION ALL
    SELECT 'MOVED', p.from_on::text, true, o.name
    FROM u JOIN placements p ON p.unit_id = u.id AND p.from_on IS NOT NULL
    LEFT JOIN units o ON o.id = p.parent_id
    ORDER BY 2`;
}
