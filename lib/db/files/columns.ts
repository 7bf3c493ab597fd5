import { Prisma } from "../generated/client";

/** SQL: a `ShownFile` of files `f`. */
export const FILE_COLUMNS = Prisma.sql`
  f.id::text, f.name, f.type, f.size, f.sha256, app.instant(f.sent_at) AS "sentAt"`;
