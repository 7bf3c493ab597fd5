import type { OverrideProposal } from "@/lib/domain/plan";
import { orNotFound } from "../failure";
import { Prisma } from "../generated/client";
import { personNames } from "../people";
import type { Stretch } from "../stretch";
import type { SessionTx } from "../transaction";

/** A row with people by id. */
type ProposalRow = Omit<OverrideProposal, "decision"> & {
  readonly approved: boolean | null;
  readonly note: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
};

/** What was proposed of units that the session sees, the newest first. */
export async function loadProposals(
  tx: SessionTx,
  year: number,
  { after, limit }: Stretch<string>,
): Promise<OverrideProposal[]> {
  const older = after === null ? Prisma.empty : Prisma.sql`AND p.id < ${after}::uuid`;
  return toProposals(tx, Prisma.sql`p.year = ${year} ${older} ORDER BY p.id DESC LIMIT ${limit}`);
}

/** One of them. @throws Failure NOT_FOUND */
export async function loadProposal(tx: SessionTx, year: number, id: string): Promise<OverrideProposal> {
  return orNotFound((await toProposals(tx, Prisma.sql`p.year = ${year} AND p.id::text = ${id}`))[0]);
}

/** The one that waits for a unit and a target, by their codes, or null. */
export async function findWaiting(
  tx: SessionTx,
  year: number,
  { unit, target }: Pick<OverrideProposal, "unit" | "target">,
): Promise<OverrideProposal | null> {
  const [proposal] = await toProposals(
    tx,
    Prisma.sql`p.year = ${year} AND u.code = ${unit} AND p.target = ${target} AND p.decided_at IS NULL`,
  );
  return proposal ?? null;
}

async function toProposals(tx: SessionTx, wanted: Prisma.Sql): Promise<OverrideProposal[]> {
  const rows = await tx.db.$queryRaw<ProposalRow[]>`
    SELECT p.id::text, p.year, u.code AS unit, p.target, p.required, p.waived, p.reason,
      app.instant(p.proposed_at) AS at, p.proposed_by::text AS by, p.approved, p.note,
      app.instant(p.decided_at) AS "decidedAt", p.decided_by::text AS "decidedBy"
    FROM override_proposals p JOIN units u ON u.id = p.unit_id WHERE ${wanted}`;
  const names = await personNames(
    tx,
    rows.flatMap(({ by, decidedBy }) => [by, decidedBy]),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return rows.map(({ approved, note, decidedAt, decidedBy, by, ...row }) => ({
    ...row,
    by: nameOf(by),
    decision:
      approved === null || decidedAt === null
        ? null
        : { approved, note, at: decidedAt, by: nameOf(decidedBy) },
  }));
}
