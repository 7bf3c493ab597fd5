import type * as z from "zod";
import { auditedAs, type Definition, defineAction, type Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { Failure, type FieldError } from "@/lib/db/failure";
import { headcountsDated } from "@/lib/db/headcounts/read";
import type { PlainRecord } from "@/lib/db/records/read";
import type { SessionTx } from "@/lib/db/transaction";
import { type PositionedUnit, placedUnits } from "@/lib/db/units/read";
import type { PlainValues } from "@/lib/records/field";
import { plainIn } from "@/lib/records/keys";
import { whole } from "@/lib/schemas/number";
import { pointer } from "@/lib/schemas/pointer";
import { changedFields, newSchema, saidFields } from "@/lib/schemas/record";
import { several } from "@/lib/schemas/several";
import { shape } from "@/lib/schemas/shape";
import { date } from "@/lib/schemas/time";
import { lateFields } from "./checks";
import { headcountErrors } from "./totals";
import { create, edit, withdraw } from "./work";

const { files, links } = changedFields("headcounts");

/** Records the headcount of a unit on a day, or says it anew where there is one (interfaces.md §4). */
export const headcountPut = defineAction({
  name: "headcount.put",
  // A day said anew keeps the evidence that it says nothing of.
  schema: newSchema("headcounts").extend({ files, links }),
  right: "records",
  work: async (work) => {
    const { unit, asOf, ...figures } = work.input;
    const units = await placedUnits(work.tx, [String(unit)]);
    const dated = await headcountsDated(work.tx, idsOf(units), String(asOf));
    return kept(work, { unit: String(unit), asOf: String(asOf), figures }, dated.get(String(unit)));
  },
});

const { unit, asOf: _, files: _files, links: _links, ...figuresSaid } = saidFields("headcounts");
/** More than any district has unions. */
const MOST_ROWS = 500;

const table = shape({
  asOf: date,
  rows: several(
    shape({
      unit,
      /** The version of the row of this very day that the page showed; null = it showed none. */
      seen: whole(1).nullable(),
      ...figuresSaid,
    }),
    MOST_ROWS,
  ),
});

/** What was kept of a row of the table; as it is, it takes it back again. */
interface KeptRow {
  readonly unit: string;
  readonly id: string;
  readonly version: number;
  /** What the day said before; null = nothing. */
  readonly before: PlainValues | null;
}

/** Records the headcounts of many units on one day, all of them or none; an error stands at its row and figure. */
export const headcountsTable: Definition<
  z.output<typeof table>,
  { readonly rows: readonly KeptRow[] }
> = defineAction({
  name: "headcount.table",
  schema: table,
  alsoKnown: ({ tx, scope }, taken) => wrongTable(tx, scope, taken),
  right: "records",
  work: async (work) => {
    const { tx, scope, input } = work;
    const { asOf, rows } = input;
    refuse(await wrongTable(tx, scope, input));
    const units = await recordableUnits(
      tx,
      scope,
      rows.map((row) => row.unit),
    );
    const dated = await headcountsDated(tx, idsOf(units), asOf);
    const done: KeptRow[] = [];
    for (const { unit: code, seen, ...figures } of rows) {
      const record = await kept(work, { unit: code, asOf, figures }, dated.get(code));
      done.push({ unit: code, id: record.id, version: record.version, before: saidBefore(dated.get(code)) });
    }
    return { rows: done };
  },
});

function saidBefore(record: PlainRecord | undefined): PlainValues | null {
  return record === undefined ? null : plainIn(record, Object.keys(figuresSaid));
}

const keptTable = shape({
  rows: several(shape({ ...pointer, unit, before: shape(figuresSaid).nullable() }), MOST_ROWS),
});

/** Takes a table back, all of it or nothing: what was new is withdrawn, what was changed says again what it said. */
export const headcountsUndone: Definition<
  z.output<typeof keptTable>,
  { readonly rows: readonly { readonly unit: string }[] }
> = defineAction({
  name: "headcount.untable",
  schema: keptTable,
  right: "records",
  work: async ({ input, ...work }) => {
    for (const { id, version, before } of input.rows) {
      if (before === null)
        await withdraw("headcounts", {
          ...work,
          input: { id, version, reason: null },
          audit: auditedAs(work.audit, "headcount.withdraw"),
        });
      else
        await edit("headcounts", {
          ...work,
          input: { id, version, ...before },
          audit: auditedAs(work.audit, "headcount.edit"),
        });
    }
    return { rows: input.rows.map(({ unit: code }) => ({ unit: code })) };
  },
});

type TableRow = z.output<typeof table>["rows"][number];

/** What is known against a table, of what of it can be understood. */
async function wrongTable(
  tx: SessionTx,
  { today }: Scope,
  { asOf, rows = [] }: Partial<z.output<typeof table>>,
): Promise<FieldError[]> {
  const codes = rows.map((row) => row.unit);
  const units = await placedUnits(tx, codes);
  const dated = asOf === undefined ? undefined : await headcountsDated(tx, idsOf(units), asOf);
  return [
    ...(asOf === undefined ? [] : lateFields("headcounts", { asOf }, today)),
    ...codes
      .filter((code) => !units.has(code))
      .map((code) => fieldError(`rows.${code}.unit`, "code.unknown")),
    ...(new Set(codes).size === codes.length ? [] : [fieldError("rows", "list.repeated")]),
    ...rows.flatMap((row) => [
      ...(dated === undefined ? [] : changedMeanwhile(row, dated.get(row.unit))),
      ...headcountErrors(row, `rows.${row.unit}.`),
    ]),
  ];
}

/** Another may have recorded the same day meanwhile, and nothing of theirs is written over unseen. */
function changedMeanwhile({ unit: code, seen }: TableRow, dated: PlainRecord | undefined): FieldError[] {
  return (dated?.version ?? null) === seen ? [] : [fieldError(`rows.${code}.unit`, "headcount.changed")];
}

/** @throws Failure FORBIDDEN where the asker does not record */
async function recordableUnits(
  tx: SessionTx,
  scope: Scope,
  codes: readonly string[],
): Promise<Map<string, PositionedUnit>> {
  const units = await placedUnits(tx, codes);
  for (const each of units.values()) if (!actorOver(scope, each).records) throw new Failure("FORBIDDEN");
  return units;
}

interface Dated {
  readonly unit: string;
  readonly asOf: string;
  readonly figures: PlainValues;
}

/** What was there is changed, what was not is made. */
function kept(
  { audit, ...work }: Work<unknown>,
  { unit: code, asOf, figures }: Dated,
  present: PlainRecord | undefined,
): Promise<PlainRecord> {
  if (present === undefined)
    return create("headcounts", {
      ...work,
      input: { unit: code, asOf, ...figures },
      audit: auditedAs(audit, "headcount.create"),
    });
  return edit("headcounts", {
    ...work,
    input: { id: present.id, version: present.version, ...figures },
    audit: auditedAs(audit, "headcount.edit"),
  });
}

function idsOf(units: ReadonlyMap<string, PositionedUnit>): string[] {
  return [...units.values()].map(({ id }) => id);
}
