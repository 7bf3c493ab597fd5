import type { LinkCheck, LinkChecks } from "@/lib/domain/link-check";
import type { LinkGiven, SameLink } from "@/lib/domain/screen/given-links";
import { descriptionOf, WITHDRAWABLE_KINDS, type WithdrawableKind } from "@/lib/records/all";
import { linkKeys } from "@/lib/records/link-keys";
import { Prisma } from "../generated/client";
import { keyOf, keyType, name, outgoing, ownerOf } from "../records/columns";
import type { SessionTx } from "../transaction";

/** What came of links that a record gave when they were tried last; it may give others by now. */
export async function loadLinkChecks(
  tx: SessionTx,
  kind: "activities" | "channels",
  record: string,
): Promise<LinkChecks> {
  const checks = await tx.db.$queryRaw<(LinkCheck & { url: string })[]>`
    SELECT k.url, k.outcome, app.instant(k.checked_at) AS at FROM link_checks k
    WHERE k.tenant_id = ${tx.who.tenant.id}::uuid AND k.kind = ${kind} AND k.record = ${record}`;
  return Object.fromEntries(checks.map(({ url, ...check }) => [url, check]));
}

/** A record that gives links. */
export interface LinkGiver {
  readonly kind: WithdrawableKind;
  readonly id: string;
}

/** One more than is shown; null in place of all that the asker does not see. */
interface Given {
  readonly key: string;
  readonly kind: string | null;
  readonly record: string | null;
}

const SHOWN = 5;

/** Who gives some links, too, beside a record itself; of what is no web address nobody. */
export async function loadLinkGiven(
  tx: SessionTx,
  links: readonly string[],
  itself: LinkGiver | null,
): Promise<LinkGiven> {
  const given = await givenOf(tx, linkKeys(links));
  const seen = WITHDRAWABLE_KINDS.map((kind) => {
    const { table } = descriptionOf(kind);
    const records = given.flatMap((each) =>
      each.kind === table && each.record !== null ? [each.record] : [],
    );
    return { kind, ids: records.filter((id) => kind !== itself?.kind || id !== itself.id) };
  });
  const told = await Promise.all(seen.map(({ kind, ids }) => loadGivers(tx, kind, [...new Set(ids)])));
  return {
    seen: told
      .flat()
      .sort((a, b) => (b.on ?? "").localeCompare(a.on ?? ""))
      .slice(0, SHOWN),
    elsewhere: given.some(({ kind }) => kind === null),
  };
}

async function givenOf(tx: SessionTx, keys: readonly string[]): Promise<Given[]> {
  if (keys.length === 0) return [];
  return tx.db.$queryRaw<Given[]>`SELECT key, kind, record FROM app.links_given(${[...keys]})`;
}

/** Records as others are told of them; those alone that the session sees. */
async function loadGivers(
  tx: SessionTx,
  kind: WithdrawableKind,
  ids: readonly string[],
): Promise<SameLink[]> {
  if (ids.length === 0) return [];
  const description = descriptionOf(kind);
  const { fields, namesPeople, dated: [first = ""] = [], title = "title" } = description;
  const said = (field: string, wanted: boolean) =>
    wanted && fields[field] ? outgoing(field, fields[field], "r") : Prisma.sql`NULL`;
  const rows = await tx.db.$queryRaw<Omit<SameLink, "kind">[]>`
    SELECT r.${keyOf(description).column}::text AS id, app.unit_code(r.${ownerOf(description)}) AS owner,
      coalesce(u.name, app.unit_code(r.${ownerOf(description)})) AS "unitName",
      ${said(title, fields[title]?.kind === "text")} AS title,
      left(${said(first, true)}, 10) AS on
    FROM ${name(description.table)} r
    LEFT JOIN units u ON u.tenant_id = r.tenant_id AND u.id = r.${ownerOf(description)}
    WHERE r.${keyOf(description).column} = ANY (${[...ids]}::${keyType(description)}[])`;
  if (namesPeople && kind !== "activities") for (const { owner } of rows) tx.named.add(kind, owner);
  return rows.map((row) => ({ kind, ...row }));
}

/** Those among the activities `ids` of which another record gives a link, too. */
export async function sharingLinks(tx: SessionTx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const own = await tx.db.$queryRaw<{ record: string; key: string }[]>`
    SELECT l.record, l.key FROM given_links l
    WHERE l.tenant_id = ${tx.who.tenant.id}::uuid AND l.kind = 'activities' AND l.record = ANY (${[...ids]})`;
  const given = Map.groupBy(await givenOf(tx, [...new Set(own.map(({ key }) => key))]), ({ key }) => key);
  const isShared = ({ record, key }: (typeof own)[number]) =>
    given.get(key)?.some((other) => other.kind !== "activities" || other.record !== record);
  return new Set(own.filter(isShared).map(({ record }) => record));
}
