import type * as z from "zod";
import { auditedAs, type Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { present } from "@/lib/actions/records/hold";
import { create, edit } from "@/lib/actions/records/work";
import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import type { FieldError } from "@/lib/db/failure";
import { loadNaming, type PlainRecord } from "@/lib/db/records/read";
import type { SessionTx } from "@/lib/db/transaction";
import { placedUnit, placedUnits } from "@/lib/db/units/read";
import { loadAccount } from "@/lib/db/users/list";
import { endChairs } from "@/lib/db/users/write";
import type { IssuedInvitation } from "@/lib/domain/screen/people";
import { descriptionOf, type RecordName } from "@/lib/records/all";
import type { handover } from "@/lib/schemas/user";
import { accountMade, takenIn } from "./account-made";
import { issued } from "./issued";
import { placesOf } from "./places";

type HandoverWork = Work<z.output<typeof handover>>;

/** What came of it: the link for the new chair, and what of the old one's ended. */
export interface HandedOver extends IssuedInvitation {
  /** Links to groups that ended. */
  readonly links: number;
  /** Accounts that hold the union no more. */
  readonly former: number;
}

/**
 * Another chairs a union from a day on: the old account holds it no more at once, whoever chaired it is recorded until
 * that day, and left the groups on it. What the union has begun stays the union's.
 */
export async function handOver(work: HandoverWork): Promise<HandedOver> {
  const { tx, scope, audit, input } = work;
  const { unit, name, email, login, on } = input;
  refuse(await wrongHandover(tx, scope, input));
  const role = "GRASSROOTS_CHAIR";
  const [union = ""] = await placesOf(tx, scope, role, [unit]);
  const id = await accountMade(tx, { name, email, login, role, places: [union] });
  const entry = { entity: "user", unitId: union };
  const former = await endChairs(tx, union, id);
  await audit(
    { ...entry, entityId: id, action: "user.create", after: { role, units: [unit] } },
    ...former.map((each) => ({ ...entry, entityId: each, before: { role, units: [unit] }, after: { on } })),
  );
  await recorded(work, union);
  const links = await leftGroups(work, union);
  const account = await loadAccount(tx, id);
  if (account === null) throw new Error("The new chair is not the asker's to manage");
  return { ...(await issued(tx, account)), links, former: former.length };
}

/** What is known against another's chairing a union from a day on. */
export async function wrongHandover(
  tx: SessionTx,
  { today }: Pick<Scope, "today">,
  { unit, on = today, ...said }: Partial<HandoverWork["input"]>,
): Promise<FieldError[]> {
  const union = unit === undefined ? undefined : await placedUnit(tx, unit);
  const chairs = union ? await lasting({ tx, input: { on } }, "chairs", union.id, "to") : [];
  const begun = chairs.map(({ from }) => String(from ?? "")).sort();
  return [
    ...(union === null ? [fieldError("unit", "code.unknown")] : []),
    ...(union && union.level !== "GRASSROOTS" ? [fieldError("unit", "account.level")] : []),
    ...wrongDay(on, today, begun.at(-1) ?? ""),
    ...(await takenIn(tx, said)),
  ];
}

/** @param limit when whoever chairs the union last began; empty = always, or nobody does */
function wrongDay(on: string, today: string, limit: string): FieldError[] {
  if (on > today) return [fieldError("on", "date.future", { today })];
  if (limit < on) return [];
  return [fieldError("on", limit >= today ? "chair.followsToday" : "chair.followsLater", { limit })];
}

/** The union's chairs as they are recorded: the old one until the day, the new one from it. */
async function recorded({ input: { unit, name, on }, ...work }: HandoverWork, union: string): Promise<void> {
  for (const chair of await open({ ...work, input: { on } }, "chairs", union, "from", "to")) {
    const input = { id: chair.id, version: chair.version, to: on };
    await edit("chairs", { ...work, input, audit: auditedAs(work.audit, "chair.edit") });
  }
  const input = { unit, fullName: name, from: on, to: null };
  await create("chairs", { ...work, input, audit: auditedAs(work.audit, "chair.create") });
}

/** Ends the links to groups that are the asker's to write; another's roster is another's to count. @returns how many */
async function leftGroups({ input: { on }, ...work }: HandoverWork, union: string): Promise<number> {
  const links = await open({ ...work, input: { on } }, "chairLinks", union, "joined", "left");
  const owners = await placedUnits(
    work.tx,
    links.map(({ owner }) => owner),
  );
  const own = links.filter(({ owner, joined }) => {
    const unit = owners.get(owner);
    return unit !== undefined && actorOver(work.scope, unit).records && String(joined) < on;
  });
  for (const { id, version } of own) {
    const input = { id, version, left: on };
    await edit("chairLinks", { ...work, input, audit: auditedAs(work.audit, "chairLink.edit") });
  }
  return own.length;
}

type On = Pick<Work<{ readonly on: string }>, "tx" | "input">;

/** Records of a unit that hold on the day. */
async function open(
  asked: On,
  kind: RecordName,
  unit: string,
  first: string,
  last: string,
): Promise<PlainRecord[]> {
  const records = await lasting(asked, kind, unit, last);
  const begun = records.filter((record) => String(record[first] ?? "") <= asked.input.on);
  return Promise.all(begun.map(({ id }) => present(asked.tx, kind, id)));
}

/** Those that hold on the day or later. */
async function lasting({ tx, input: { on } }: On, kind: RecordName, unit: string, last: string) {
  const records = await loadNaming(tx, descriptionOf(kind), "unit", [unit]);
  return records.filter(
    (record) => record.withdrawn === null && (record[last] === null || String(record[last]) > on),
  );
}
