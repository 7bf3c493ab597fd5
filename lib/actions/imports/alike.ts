import { fieldError } from "@/lib/actions/field-error";
import { loadAlike } from "@/lib/db/activities/read";
import type { FieldError } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { comparableUrl } from "@/lib/domain/link";
import { searchable } from "@/lib/domain/text";
import type { SaidOfActivity } from "@/lib/records/activities";
import type { HandingIn, Rewriting } from "./activity-rows";
import type { Planned } from "./plan";

type Row = Planned<HandingIn | Rewriting>;
type Told = Pick<SaidOfActivity, "type" | "title" | "occurredOn"> & { readonly unit: string };

/**
 * Refuses rows that hand in what has been handed in: of the same link, or of the same unit, kind, day and title; whether
 * it is recorded already or stands further up in the workbook.
 */
export async function alikeAlready(tx: SessionTx, rows: readonly Row[]): Promise<Row[]> {
  const fresh = rows.flatMap((row) => ("taken" in row && row.taken.does === "make" ? [row.taken] : []));
  const links = new Set(fresh.flatMap(({ fresh: { fields } }) => linkOf(fields.url) ?? []));
  const recorded = await loadAlike(tx, {
    links: [...links],
    units: [...new Set(fresh.map(({ owner }) => owner))],
    days: [...new Set(fresh.map(({ fresh: { fields } }) => fields.occurredOn))],
  });
  const known = new Map<string, number>();
  for (const each of recorded) {
    known.set(textOf(each), RECORDED);
    if (each.urlKey !== null) known.set(each.urlKey, RECORDED);
  }
  return rows.map((row) => {
    const own = "taken" in row && row.taken.does === "make" ? row.taken : null;
    const error = own && alike(own, row.line, known);
    return error === null ? row : { line: row.line, refused: [error] };
  });
}

/** What the row repeats; else it is known from now on. */
function alike(row: HandingIn, line: number, known: Map<string, number>): FieldError | null {
  const link = linkOf(row.fresh.fields.url);
  const text = textOf({ ...row.fresh.fields, unit: row.owner });
  const error = met("url", link === null ? undefined : known.get(link)) ?? met("title", known.get(text));
  if (error !== null) return error;
  known.set(text, line);
  if (link !== null) known.set(link, line);
  return null;
}

/** Stands for a line, of what is no row of the workbook. */
const RECORDED = 0;

function met(field: string, line: number | undefined): FieldError | null {
  if (line === undefined) return null;
  return line === RECORDED
    ? fieldError(field, "import.recorded")
    : fieldError(field, "import.repeated", { line });
}

function linkOf(url: string | null): string | null {
  return url === null ? null : comparableUrl(url);
}

function textOf({ unit, type, occurredOn, title }: Told): string {
  return [unit, type, occurredOn, searchable(title)].join("\t");
}
