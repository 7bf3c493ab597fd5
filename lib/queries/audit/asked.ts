import type { AuditFilter } from "@/lib/db/audit/list";
import type { SessionTx } from "@/lib/db/transaction";
import { askedUnitIds, type UnitsAsked } from "@/lib/db/units/reach";
import { AUDIT_DOINGS } from "@/lib/domain/audit";
import type { CivilDate } from "@/lib/domain/calendar";
import type { AuditAsked, AuditPage } from "@/lib/domain/screen/audit";
import { isUuid } from "@/lib/domain/uuid";
import { parseTypedDate } from "@/lib/format";
import { type Address, one } from "@/lib/queries/frame/asked-day";

const CODE = /^[A-Za-z0-9._-]{1,64}$/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** What an address asks of the audit; what it cannot mean is as if it were not there. */
export function auditAskedOf(address: Address): AuditAsked {
  const doing = one(address, "doing");
  const kind = one(address, "kind");
  return {
    doing: AUDIT_DOINGS.find((each) => each === doing) ?? "",
    kind,
    record: kind === "" ? "" : one(address, "record"),
    person: like(isUuid, one(address, "person")),
    who: one(address, "who"),
    unit: like(isCode, one(address, "unit")),
    below: like(isCode, one(address, "below")),
    from: dayIn(one(address, "from")),
    to: dayIn(one(address, "to")),
    after: like(isUuid, one(address, "after")),
  };
}

/** What stands in the address for a day and is none. */
export function noDaysIn(address: Address): AuditPage["noDays"] {
  const days = (["from", "to"] as const).map((name) => [name, one(address, name)] as const);
  return Object.fromEntries(days.filter(([, text]) => text !== "" && dayIn(text) === ""));
}

function isCode(text: string): boolean {
  return CODE.test(text);
}

function like(isOne: (text: string) => boolean, text: string): string {
  return isOne(text) ? text : "";
}

/** A day as people or links write it. */
function dayIn(text: string): CivilDate | "" {
  const [year, month, day] = ISO.test(text) ? text.split("-") : [];
  const typed = parseTypedDate(year === undefined ? text : `${day}/${month}/${year}`);
  return typed.ok ? typed.date : "";
}

/** What the database is asked for. @throws Failure NOT_FOUND for a unit that is not there */
export async function auditFilterOf(
  tx: SessionTx,
  today: CivilDate,
  {
    unit,
    scope,
    ...said
  }: UnitsAsked & { readonly [K in keyof Omit<AuditFilter, "among">]?: AuditFilter[K] | "" | undefined },
): Promise<AuditFilter> {
  return {
    doing: said.doing || null,
    kind: said.kind || null,
    record: said.record || null,
    person: said.person || null,
    among: unit === undefined ? null : await askedUnitIds(tx, { unit, scope }, today),
    from: said.from || null,
    to: said.to || null,
  };
}
