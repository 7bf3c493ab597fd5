import type { Scope } from "@/lib/auth/scope";
import { tallyAudit } from "@/lib/db/audit/count";
import { type AuditFilter, listAudit } from "@/lib/db/audit/list";
import { Failure } from "@/lib/db/failure";
import { filesSize } from "@/lib/db/files/read";
import { personNames } from "@/lib/db/people";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNamesOf, unitsOfLevel } from "@/lib/db/units/names";
import { countAccounts, listAccounts } from "@/lib/db/users/list";
import type { AuditLine } from "@/lib/domain/audit";
import {
  type AuditAsked,
  type AuditGlance,
  type AuditPage,
  GLANCE_DAYS,
  type Lately,
  MOST_COUNTED,
} from "@/lib/domain/screen/audit";
import { countOf } from "@/lib/domain/screen/people";
import { searchWords } from "@/lib/domain/text";
import { env } from "@/lib/env";
import type { Address } from "@/lib/queries/frame/asked-day";
import { PAGE_LENGTH } from "@/lib/queries/frame/page-asked";
import { auditAskedOf, auditFilterOf, noDaysIn } from "./asked";
import { notePeople } from "./read";

/** As many as a spreadsheet of records is useful for; more are asked for in parts. */
const MOST_EXPORTED = 50_000;
/** Of more accounts under a name, the name is said more fully. */
const MOST_CANDIDATES = 8;
const MEGABYTE = 1_048_576;

/** The audit as its address asks for it; null for whoever does not administer. @throws Failure NOT_FOUND for an unknown unit */
export async function auditPage(tx: SessionTx, scope: Scope, address: Address): Promise<AuditPage | null> {
  if (!scope.administers) return null;
  const asked = auditAskedOf(address);
  const { person, candidates } = await personAsked(tx, asked);
  const filter = await filterOf(tx, scope, { ...asked, person: person?.id ?? "" });
  const stretch = { after: asked.after || null, limit: PAGE_LENGTH };
  const { lines, next } =
    candidates === null ? await listAudit(tx, filter, stretch) : { lines: [], next: null };
  notePeople(tx, lines);
  const unit = asked.unit || asked.below;
  return {
    asked,
    noDays: noDaysIn(address),
    glance: await glanceOf(tx),
    lines: await withUnitsRead(tx, lines),
    next,
    person,
    candidates,
    unitName: unit === "" ? null : ((await unitNamesOf(tx, [unit])).get(unit) ?? null),
    units: await unitsOfLevel(tx, "UPPER"),
    today: scope.today,
  };
}

/** All entries under the filters. @throws Failure FORBIDDEN, TOO_LARGE: then days narrow them */
export async function auditExport(
  tx: SessionTx,
  scope: Scope,
  address: Address,
): Promise<Pick<AuditPage, "asked" | "lines" | "person" | "unitName">> {
  if (!scope.administers) throw new Failure("FORBIDDEN");
  const asked = auditAskedOf(address);
  const { person } = await personAsked(tx, asked);
  const filter = await filterOf(tx, scope, { ...asked, person: person?.id ?? "" });
  const lines: AuditLine[] = [];
  let after: string | null = null;
  do {
    const part: Awaited<ReturnType<typeof listAudit>> = await listAudit(tx, filter, {
      after,
      limit: MOST_EXPORTED,
    });
    lines.push(...part.lines);
    if (lines.length > MOST_EXPORTED) throw new Failure("TOO_LARGE");
    after = part.next;
  } while (after !== null);
  const unit = asked.unit || asked.below;
  return {
    asked,
    lines: await withUnitsRead(tx, lines),
    person,
    unitName: unit === "" ? null : ((await unitNamesOf(tx, [unit])).get(unit) ?? null),
  };
}

/** Of whose people names were read is told by its code alone. */
async function withUnitsRead(tx: SessionTx, lines: readonly AuditLine[]): Promise<AuditLine[]> {
  const isRead = ({ doing }: AuditLine) => doing === "READ";
  const names = await unitNamesOf(
    tx,
    lines.filter(isRead).map(({ record }) => record),
  );
  return lines.map((line) => {
    const name = isRead(line) ? names.get(line.record) : undefined;
    return name === undefined ? line : { ...line, unit: { code: line.record, name } };
  });
}

function filterOf(
  tx: SessionTx,
  { today }: Scope,
  { unit, below, ...asked }: AuditAsked,
): Promise<AuditFilter> {
  const where = unit !== "" ? { unit } : below !== "" ? { unit: below, scope: "subtree" as const } : {};
  return auditFilterOf(tx, today, { ...asked, ...where });
}

/** Whose doings are asked for: by id, or by a name that is one account's; else whom that name may mean. */
async function personAsked(
  tx: SessionTx,
  { person: id, who }: AuditAsked,
): Promise<Pick<AuditPage, "person" | "candidates">> {
  if (id !== "")
    return { person: { id, name: (await personNames(tx, [id])).get(id) ?? id }, candidates: null };
  if (who === "") return { person: null, candidates: null };
  const whoever = { standings: null, role: null, unit: null, words: searchWords(who) };
  const { accounts } = await listAccounts(tx, whoever, { after: null, limit: MOST_CANDIDATES });
  tx.named.add("users", null);
  const [one, more] = accounts.map(({ id: account, name }) => ({ id: account, name }));
  if (one !== undefined && more === undefined) return { person: one, candidates: null };
  return { person: null, candidates: accounts.map(({ id: account, name }) => ({ id: account, name })) };
}

async function glanceOf(tx: SessionTx): Promise<AuditGlance> {
  const counts = await countAccounts(tx);
  const lately = { days: GLANCE_DAYS, most: MOST_COUNTED + 1 };
  const tallies = await tallyAudit(tx, ["REFUSED"], ["import"], lately);
  const tally = (what: string): Lately =>
    tallies.find((each) => each.what === what) ?? { entries: 0, latest: null };
  return {
    people: countOf(counts, "") - counts.disabled,
    never: countOf(counts, "NEVER"),
    refused: tally("REFUSED"),
    imports: tally("import"),
    stored: await filesSize(tx),
    room: env().FILES_QUOTA_MB * MEGABYTE,
  };
}
