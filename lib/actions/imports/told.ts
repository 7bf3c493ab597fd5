import type { TakenRow } from "@/lib/domain/screen/import";
import { descriptionOf, type RecordKind } from "@/lib/records/all";

/** The days and the name of a record, as the list of what is taken tells of it. */
export function toldBy(kind: RecordKind, record: object): Pick<TakenRow, "days" | "called"> {
  const { dated = [], closes, title } = descriptionOf(kind);
  const called: unknown = title === undefined ? null : Reflect.get(record, title);
  return {
    days: closes === "never" ? [] : dated.flatMap((name) => dayIn(record, name)),
    called: typeof called === "string" ? called : null,
  };
}

/** Instants are written with +07:00, so that their first ten letters are the civil date. */
export function dayIn(record: object, name: string): string[] {
  const day: unknown = Reflect.get(record, name);
  return typeof day === "string" ? [day.slice(0, 10)] : [];
}
