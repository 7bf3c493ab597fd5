import { Prisma } from "../generated/client";

/** SQL: how far a plan `p` is. */
export const PLAN_STATUS = Prisma.sql`CASE WHEN p.closed_at IS NULL THEN p.status ELSE 'CLOSED' END`;
