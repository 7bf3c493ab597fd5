import "server-only";
import { Prisma } from "../generated/client";

/** The digits of an instant in Asia/Ho_Chi_Minh to the microsecond, for `+07:00` to be put behind. */
const local = (column: "received_at" | "answered_at") =>
  Prisma.raw(`to_char(e.${column} AT TIME ZONE INTERVAL '7 hours', 'YYYY-MM-DD"T"HH24:MI:SS.US')`);

/**
 * A federation's records as a bundle holds them: by key in the order of code points, without what was withdrawn or
 * hangs on a withdrawn channel; of plans those that are issued, of activity types the federation's own.
 */
export const READ_QUERIES = {
  units: Prisma.sql`
    SELECT u.code, u.name, u.level, u.kind, u.from_on::text AS "from", u.to_on::text AS "to", a.code AS parent
    FROM units u
    LEFT JOIN placements p ON p.unit_id = u.id AND p.from_on IS NULL AND p.to_on IS NULL
    LEFT JOIN units a ON a.id = p.parent_id
    ORDER BY u.code COLLATE "C"`,
  placements: Prisma.sql`
    SELECT u.code AS unit, a.code AS parent, p.from_on::text AS "from", p.to_on::text AS "to"
    FROM placements p JOIN units u ON u.id = p.unit_id LEFT JOIN units a ON a.id = p.parent_id
    WHERE p.from_on IS NOT NULL OR p.to_on IS NOT NULL
    ORDER BY u.code COLLATE "C", p.from_on NULLS FIRST`,
  successions: Prisma.sql`
    SELECT p.code AS predecessor, n.code AS successor, s.kind, s.on_date::text AS "on"
    FROM successions s JOIN units p ON p.id = s.predecessor_id JOIN units n ON n.id = s.successor_id
    ORDER BY p.code COLLATE "C", n.code COLLATE "C", s.on_date`,
  headcounts: Prisma.sql`
    SELECT u.code AS unit, h.as_of::text AS "asOf", h.workers, h.members, h.full_time_officials AS "fullTimeOfficials",
      h.committee_members AS "committeeMembers", h.union_groups AS "unionGroups", h.group_leaders AS "groupLeaders"
    FROM headcounts h JOIN units u ON u.id = h.unit_id
    ORDER BY u.code COLLATE "C", h.as_of`,
  outlets: Prisma.sql`SELECT code, name, kind FROM outlets ORDER BY code COLLATE "C"`,
  activityTypes: Prisma.sql`SELECT code, name, reviewed FROM activity_types WHERE own ORDER BY code COLLATE "C"`,
  activities: Prisma.sql`
    SELECT a.id, u.code AS unit, a.type, a.occurred_on::text AS "occurredOn", a.title, a.outlet, a.url, a.status, a.content,
      a.form, a.audiences, a.quantity
    FROM activities a JOIN units u ON u.id = a.unit_id WHERE a.withdrawn_at IS NULL
    ORDER BY a.id COLLATE "C"`,
  channels: Prisma.sql`
    SELECT c.code, u.code AS unit, c.platform, c.purpose, c.name, c.url, c.opened::text AS opened, c.closed::text AS closed
    FROM channels c JOIN units u ON u.id = c.unit_id WHERE c.withdrawn_at IS NULL
    ORDER BY c.code COLLATE "C"`,
  coverage: Prisma.sql`
    SELECT c.code AS channel, r.as_of::text AS "asOf", r.audience, r.connected
    FROM coverage_readings r JOIN channels c ON c.id = r.channel_id
    WHERE r.withdrawn_at IS NULL AND c.withdrawn_at IS NULL
    ORDER BY c.code COLLATE "C", r.as_of, r.audience COLLATE "C"`,
  chairLinks: Prisma.sql`
    SELECT c.code AS channel, u.code AS unit, l.joined::text AS joined, l.left_on::text AS "left"
    FROM chair_links l JOIN channels c ON c.id = l.channel_id JOIN units u ON u.id = l.unit_id
    WHERE l.withdrawn_at IS NULL AND c.withdrawn_at IS NULL
    ORDER BY c.code COLLATE "C", u.code COLLATE "C", l.joined`,
  enquiries: Prisma.sql`
    SELECT e.id, u.code AS unit, ${local("received_at")} AS "receivedAt", ${local("answered_at")} AS "answeredAt", e.topic
    FROM enquiries e JOIN units u ON u.id = e.unit_id WHERE e.withdrawn_at IS NULL
    ORDER BY e.id COLLATE "C"`,
  reporters: Prisma.sql`
    SELECT u.code AS unit, r.full_name AS "fullName", r.appointed::text AS appointed, r.ended::text AS ended,
      r.decision_no AS "decisionNo"
    FROM reporters r JOIN units u ON u.id = r.unit_id WHERE r.withdrawn_at IS NULL
    ORDER BY u.code COLLATE "C", r.full_name COLLATE "C", r.appointed`,
  facilities: Prisma.sql`
    SELECT f.id, u.code AS unit, f.kind, f.quantity, f.installed::text AS installed, f.removed::text AS removed
    FROM facilities f JOIN units u ON u.id = f.unit_id WHERE f.withdrawn_at IS NULL
    ORDER BY f.id COLLATE "C"`,
  misinformation: Prisma.sql`
    SELECT m.id, u.code AS unit, m.spotted_on::text AS "spottedOn", m.claim, m.action, m.handled_on::text AS "handledOn"
    FROM misinformation m JOIN units u ON u.id = m.unit_id WHERE m.withdrawn_at IS NULL
    ORDER BY m.id COLLATE "C"`,
  plans: Prisma.sql`
    SELECT year, title, document_no AS "documentNo", issued_on::text AS "issuedOn", starts_on::text AS "startsOn",
      ends_on::text AS "endsOn", classes
    FROM plans WHERE status = 'ISSUED' ORDER BY year`,
  targets: Prisma.sql`
    SELECT t.year, t.code, t.title, t.level, t.kinds, t.condition, t.measure, t.force, t.weight::float8 AS weight,
      t.due_on::text AS "dueOn"
    FROM targets t JOIN plans p ON p.year = t.year AND p.status = 'ISSUED'
    ORDER BY t.year, t.code COLLATE "C"`,
  overrides: Prisma.sql`
    SELECT u.code AS unit, o.target, o.year, o.required, o.waived, o.reason
    FROM overrides o JOIN units u ON u.id = o.unit_id JOIN plans p ON p.year = o.year AND p.status = 'ISSUED'
    ORDER BY u.code COLLATE "C", o.target COLLATE "C", o.year`,
} as const;
