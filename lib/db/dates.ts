import type { CivilDate } from "@/lib/domain/calendar";

/** A `date` column's value for Prisma, which knows days only as midnights in UTC. */
export function toColumn(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
