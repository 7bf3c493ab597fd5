import "server-only";
import type { CivilDate } from "@/lib/domain/calendar";
import type { HeadcountFact } from "@/lib/domain/headcount";
import type { Measure } from "@/lib/domain/plan";
import type { Level, Validity } from "@/lib/domain/unit";
import type { SessionTx } from "../transaction";

export interface StoredUnit extends Validity {
  readonly code: string;
  readonly level: Level;
}

export interface StoredPlacement extends Validity {
  readonly id: string;
  readonly unit: string;
  readonly parent: string | null;
}

export interface StoredChannel {
  readonly code: string;
  readonly unit: string;
  readonly opened: CivilDate | null;
  readonly closed: CivilDate | null;
}

export interface StoredTarget {
  readonly year: number;
  readonly code: string;
  readonly measure: Measure | null;
}

/** Keys of withdrawn records, their parts joined by a tab, by the bundle's file. */
export interface WithdrawnKeys {
  readonly activities: readonly string[];
  readonly channels: readonly string[];
  readonly coverage: readonly string[];
  readonly chairLinks: readonly string[];
  readonly enquiries: readonly string[];
  readonly reporters: readonly string[];
  readonly facilities: readonly string[];
  readonly misinformation: readonly string[];
}

/** What a federation has already, as far as a bundle that is loaded into it must fit. */
export interface Stored {
  readonly units: readonly StoredUnit[];
  readonly placements: readonly StoredPlacement[];
  readonly headcounts: readonly HeadcountFact[];
  readonly outlets: readonly string[];
  readonly activityTypes: readonly string[];
  readonly channels: readonly StoredChannel[];
  readonly planYears: readonly number[];
  readonly targets: readonly StoredTarget[];
  readonly withdrawn: WithdrawnKeys;
}

/** Reads it in one statement, so that all of it is of one moment. */
export async function loadStored(tx: SessionTx): Promise<Stored> {
  const [row] = await tx.db.$queryRaw<{ stored: Stored }[]>`
    WITH unit AS MATERIALIZED (SELECT id, code, level, from_on, to_on FROM units),
    channel AS MATERIALIZED (
      SELECT c.id, c.code, u.code AS unit, c.opened, c.closed, c.withdrawn_at FROM channels c JOIN unit u ON u.id = c.unit_id)
    SELECT jsonb_build_object(
      'units', (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'code', code, 'level', level, 'from', from_on, 'to', to_on)), '[]') FROM unit),
      'placements', (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'id', p.id, 'unit', u.code, 'parent', a.code, 'from', p.from_on, 'to', p.to_on)), '[]')
        FROM placements p JOIN unit u ON u.id = p.unit_id LEFT JOIN unit a ON a.id = p.parent_id),
      'headcounts', (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'unit', u.code, 'asOf', h.as_of, 'workers', h.workers, 'members', h.members,
          'fullTimeOfficials', h.full_time_officials, 'committeeMembers', h.committee_members,
          'unionGroups', h.union_groups, 'groupLeaders', h.group_leaders)), '[]')
        FROM headcounts h JOIN unit u ON u.id = h.unit_id),
      'outlets', (SELECT coalesce(jsonb_agg(code), '[]') FROM outlets),
      'activityTypes', (SELECT coalesce(jsonb_agg(code), '[]') FROM activity_types),
      'channels', (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'code', code, 'unit', unit, 'opened', opened, 'closed', closed)), '[]') FROM channel),
      'planYears', (SELECT coalesce(jsonb_agg(year), '[]') FROM plans),
      'targets', (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'year', year, 'code', code, 'measure', measure)), '[]') FROM targets),
      'withdrawn', jsonb_build_object(
        'activities', (SELECT coalesce(jsonb_agg(id), '[]') FROM activities WHERE withdrawn_at IS NOT NULL),
        'channels', (SELECT coalesce(jsonb_agg(code), '[]') FROM channel WHERE withdrawn_at IS NOT NULL),
        'coverage', (SELECT coalesce(jsonb_agg(c.code || E'\\t' || r.as_of || E'\\t' || r.audience), '[]')
          FROM coverage_readings r JOIN channel c ON c.id = r.channel_id WHERE r.withdrawn_at IS NOT NULL),
        'chairLinks', (SELECT coalesce(jsonb_agg(c.code || E'\\t' || u.code || E'\\t' || l.joined), '[]')
          FROM chair_links l JOIN channel c ON c.id = l.channel_id JOIN unit u ON u.id = l.unit_id
          WHERE l.withdrawn_at IS NOT NULL),
        'enquiries', (SELECT coalesce(jsonb_agg(id), '[]') FROM enquiries WHERE withdrawn_at IS NOT NULL),
        'reporters', (SELECT coalesce(jsonb_agg(u.code || E'\\t' || r.full_name || E'\\t' || r.appointed), '[]')
          FROM reporters r JOIN unit u ON u.id = r.unit_id WHERE r.withdrawn_at IS NOT NULL),
        'facilities', (SELECT coalesce(jsonb_agg(id), '[]') FROM facilities WHERE withdrawn_at IS NOT NULL),
        'misinformation', (SELECT coalesce(jsonb_agg(id), '[]') FROM misinformation WHERE withdrawn_at IS NOT NULL))) AS stored`;
  if (row === undefined) throw new Error("A SELECT without FROM gave no row");
  return row.stored;
}
