import { hashPassword } from "@/lib/auth/passwords";
import type { PersonRow } from "@/lib/db/accounts";
import { notePastDecisions } from "@/lib/db/activities/write";
import { saveBlocks } from "@/lib/db/blocks/write";
import { loadReorganisations } from "@/lib/db/reorganisations/list";
import { insertReorganisation } from "@/lib/db/reorganisations/write";
import { openSession, type SessionTx } from "@/lib/db/transaction";
import { placedUnit } from "@/lib/db/units/read";
import { type CivilDate, yearOf } from "@/lib/domain/calendar";
import type { Bundle } from "@/lib/transfer/bundle";
import { importBundle, type Progress } from "@/lib/transfer/import-bundle";
import type { Problem } from "@/lib/transfer/problem";
import { DEFAULT_PASSWORD, DEMO_ACCOUNTS, type DemoAccount } from "./accounts";
import { pastDecisions } from "./activities/decisions";
import { anGiang } from "./angiang/demo";
import { type DemoReorganisation, songTien } from "./song-tien";

/** A demo account as it is stored. */
export interface NewUser extends PersonRow {
  readonly passwordHash: string;
  readonly isDefault: boolean;
}

/** What only the owner of the database may do. */
export interface SeedOwner {
  /** The id of the demo federation with this code; it is founded where there is none. */
  federation(code: string, name: string): Promise<string>;
  /** Runs work with the token of an import session of that federation. */
  withImportSession<T>(tenant: string, work: (token: string) => Promise<T>): Promise<T>;
  /** All of them or none. */
  saveUsers(users: readonly NewUser[]): Promise<void>;
}

export interface SeedOptions {
  /** The demo's present: records go up to the end of this day, which is in 2024 or later. */
  readonly today: CivilDate;
  readonly password: string;
  readonly owner: SeedOwner;
}

/** A bundle of the generator that the importer refuses: a mistake in the generator. */
class SeedError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(`The demo does not load: ${JSON.stringify(problems.slice(0, 5))}`);
  }
}

/** The demo federations by code. */
export function demoBundles(today: CivilDate): Readonly<Record<DemoAccount["tenant"], Bundle>> {
  return { angiang: anGiang(today), second: songTien(today).bundle };
}

/**
 * Founds the demo federations, loads their records as the import command would, and makes their accounts. A run that
 * was cut short has made none of these, and is made good by the next, because rows are written by key.
 * @throws SeedError RangeError
 */
export async function seedDemo(
  { today, password, owner }: SeedOptions,
  progress: Progress = () => undefined,
): Promise<void> {
  const bundles = Object.entries(demoBundles(today));
  const total = bundles.reduce((sum, [, bundle]) => sum + rowsIn(bundle), 0);
  const users: NewUser[] = [];
  let before = 0;
  for (const [code, bundle] of bundles) {
    const tenant = await owner.federation(code, bundle.units[0]?.name ?? code);
    await owner.withImportSession(tenant, async (token) => {
      const { errors } = await importBundle(token, { bundle }, (done) => progress(before + done, total));
      if (errors.length > 0) throw new SeedError(errors);
      await openSession(token, "write", async (tx) => {
        await notePastDecisions(tx, pastDecisions(bundle, today));
        if (code !== "second") return;
        const { reorganisations, blocks } = songTien(today);
        await keepReorganisations(tx, reorganisations);
        await saveBlocks(tx, yearOf(today), blocks);
      });
      users.push(...(await accountsOf(code, tenant, token, password)));
    });
    before += rowsIn(bundle);
  }
  await owner.saveUsers(users);
}

function rowsIn(bundle: Bundle): number {
  return Object.values(bundle).reduce((sum, rows) => sum + rows.length, 0);
}

/** Their rows have come with the bundle; a run before one that was cut short has kept them. */
async function keepReorganisations(tx: SessionTx, all: readonly DemoReorganisation[]): Promise<void> {
  const kept = await loadReorganisations(tx, { after: null, limit: 1 });
  if (kept.length > 0) return;
  for (const each of all) await insertReorganisation(tx, each);
}

async function accountsOf(code: string, tenant: string, token: string, password: string): Promise<NewUser[]> {
  const isDefault = password === DEFAULT_PASSWORD;
  const users: NewUser[] = [];
  for (const { email, name, role, unit } of DEMO_ACCOUNTS.filter((account) => account.tenant === code)) {
    const placed = await openSession(token, "read", (tx) => placedUnit(tx, unit));
    if (placed === null) throw new RangeError(`The demo has no unit ${unit} for ${email}.`);
    const passwordHash = await hashPassword(password);
    users.push({
      ...{ tenantId: tenant, email, login: null, name, role, unitIds: [placed.id] },
      ...{ passwordHash, isDefault },
    });
  }
  return users;
}
