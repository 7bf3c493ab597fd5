import { calledKey } from "@/lib/domain/called";
import type { Level } from "@/lib/domain/unit";
import type { SessionTx } from "../transaction";

/** Names by code of the units that the session sees. */
export async function unitNames(tx: SessionTx): Promise<Map<string, string>> {
  const rows = await tx.db.$queryRaw<{ code: string; name: string }[]>`SELECT code, name FROM units`;
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** Levels by code of those among the units that the session sees. */
export async function unitLevels(tx: SessionTx, codes: readonly string[]): Promise<Map<string, Level>> {
  const rows = await tx.db.$queryRaw<{ code: string; level: Level }[]>`
    SELECT code, level FROM units WHERE code = ANY (${[...new Set(codes)]})`;
  return new Map(rows.map(({ code, level }) => [code, level]));
}

/** Names by code of those among the units that the session sees. */
export async function unitNamesOf(tx: SessionTx, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.db.$queryRaw<{ code: string; name: string }[]>`
    SELECT code, name FROM units WHERE code = ANY (${[...new Set(codes)]})`;
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** By id what those among the units are called that the session sees. */
export async function unitsById(
  tx: SessionTx,
  ids: readonly string[],
): Promise<Map<string, { code: string; name: string; level: Level }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db.$queryRaw<{ id: string; code: string; name: string; level: Level }[]>`
    SELECT id::text, code, name, level FROM units WHERE id = ANY (${[...new Set(ids)]}::uuid[])`;
  return new Map(rows.map(({ id, ...unit }) => [id, unit]));
}

/** Units of a level that operate today and that the session sees, by name. */
export function unitsOfLevel(tx: SessionTx, level: Level): Promise<{ code: string; name: string }[]> {
  return tx.db.$queryRaw<{ code: string; name: string }[]>`
    SELECT code, name FROM units
    WHERE level = ${level} AND daterange(from_on, to_on) @> app.today() ORDER BY name COLLATE "vi-x-icu"`;
}

/** Units that the session sees of which the code or the name is one of some texts, apart from case and marks. */
export function unitsCalled(
  tx: SessionTx,
  texts: readonly string[],
): Promise<{ code: string; name: string }[]> {
  const keys = texts.map(calledKey);
  return tx.db.$queryRaw<{ code: string; name: string }[]>`
    SELECT code, name FROM units WHERE app.searchable(code) = ANY (${keys}) OR app.searchable(name) = ANY (${keys})`;
}

/** By code the unit that each of them stands below today, as far as the session sees it. */
export async function unitsAbove(
  tx: SessionTx,
  codes: readonly string[],
): Promise<Map<string, { code: string; name: string; level: Level }>> {
  if (codes.length === 0) return new Map();
  const rows = await tx.db.$queryRaw<{ below: string; code: string; name: string; level: Level }[]>`
    WITH ids AS MATERIALIZED (SELECT array_agg(id) AS list FROM units WHERE code = ANY (${[...new Set(codes)]}))
    SELECT u.code AS below, a.code, a.name, a.level
    FROM app.parents_on(app.today(), (SELECT list FROM ids)) p
    JOIN units u ON u.id = p.unit_id JOIN units a ON a.code = p.parent`;
  return new Map(rows.map(({ below, ...above }) => [below, above]));
}

/**
 * Units of which a former name holds all these words, each with that name: one that a reorganisation replaced, of a unit that
 * the session sees. Without words there are none.
 */
export async function formerlyCalled(
  tx: SessionTx,
  words: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (words.length === 0) return new Map();
  const rows = await tx.db.$queryRaw<{ code: string; name: string }[]>`
    SELECT code, name FROM app.formerly_called(${[...words]}::text[])`;
  return new Map(rows.map(({ code, name }) => [code, name]));
}
