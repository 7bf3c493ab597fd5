import { Prisma } from "../generated/client";

/** SQL: a `ShownImport` from imports `i`. */
export const SHOWN_IMPORT = Prisma.sql`
  i.id::text, i.kind, i.file_name AS "fileName", i.made, i.changed, i.left_out AS "leftOut",
  app.instant(i.created_at) AS at, app.instant(i.undone_at) AS "undoneAt"`;
