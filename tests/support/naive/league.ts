import { naiveCompliance } from "./answer";
import { type BundleTexts, cell, type Row } from "./bundle";
import { holds } from "./days";
import { Federation } from "./federation";

interface Place {
  rank: number | null;
  readonly name: string;
  readonly unit: string;
  readonly score: number | null;
  readonly class: string | null;
  readonly completion: { readonly met: number; readonly applicable: number };
  readonly change: number | null;
}

interface Group {
  readonly block: string | null;
  readonly level: string;
  readonly kind: string | null;
  readonly band: string | null;
  readonly rows: Place[];
}

const ORDER = [
  ...["PROVINCIAL", "UPPER", "GRASSROOTS"],
  ...["PROVINCE_FEDERATION", "DISTRICT_FEDERATION", "SECTOR_UNION", "ZONE_UNION", "COMMUNE_UNION"],
  ...["ENTERPRISE", "PUBLIC_BODY", "SYNDICATE"],
  ...["UNDER_100", "FROM_100", "FROM_500", "FROM_1000", "UNKNOWN"],
];

/** An emulation block: its name, then the codes of its units. */
export type NaiveBlock = readonly [name: string, ...units: string[]];

/** The fair league of compliance.md §11 once more. */
export function naiveLeague(
  bundle: BundleTexts,
  year: number,
  asOf: string,
  blocks: readonly NaiveBlock[] = [],
): { groups: Group[]; apart: Place[] } {
  const federation = new Federation(bundle);
  const before = scoresBefore(bundle, federation, year, asOf);
  const groups: Group[] = [];
  const apart: Place[] = [];
  for (const summary of naiveCompliance(bundle, year, asOf).units) {
    const row = federation.units.find((each) => cell(each, "code") === summary.unit) ?? {};
    if (!holds(cell(row, "from"), cell(row, "to"), asOf)) continue;
    const change = changeOf(summary.score, before.get(summary.unit) ?? null);
    const place = { ...summary, rank: null, name: cell(row, "name"), change };
    const block = blocks.find(([, ...units]) => units.includes(summary.unit))?.[0] ?? null;
    if (isApart(row, year, block, blocks)) apart.push(place);
    else enter(groups, groupOf(federation, row, asOf, block), place);
  }
  for (const group of groups) rank(group.rows.sort(better));
  const named = ({ name: _, ...place }: Place) => place;
  return {
    groups: groups.sort(inOrder).map((group) => ({ ...group, rows: group.rows.map(named) as Place[] })),
    apart: apart.sort(better).map(named) as Place[],
  };
}

function isApart(row: Row, year: number, block: string | null, blocks: readonly NaiveBlock[]): boolean {
  return monthsIn(row, year) < 6 || (blocks.length > 0 && block === null);
}

function inOrder(a: Group, b: Group): number {
  if (a.block === null || b.block === null) return orderOf(a) < orderOf(b) ? -1 : 1;
  return a.block.localeCompare(b.block, "vi", { numeric: true });
}

function scoresBefore(bundle: BundleTexts, federation: Federation, year: number, asOf: string) {
  const hadPlan = federation.plans.some((row) => cell(row, "year") === String(year - 1));
  const day = `${year - 1}${asOf.slice(4).replace("-02-29", "-02-28")}`;
  const units = hadPlan ? naiveCompliance(bundle, year - 1, day).units : [];
  return new Map(units.map(({ unit, score }) => [unit, score]));
}

function changeOf(score: number | null, before: number | null): number | null {
  const tenths = (figure: number) => BigInt(figure.toFixed(1).replace(".", ""));
  return score === null || before === null ? null : Number(tenths(score) - tenths(before)) / 10;
}

function groupOf(federation: Federation, row: Row, asOf: string, block: string | null): Omit<Group, "rows"> {
  const [level, kind] = [cell(row, "level"), cell(row, "kind")];
  const workers = federation.figureOn(cell(row, "code"), "workers", asOf);
  return { block, level, kind, band: block === null && level === "GRASSROOTS" ? bandOf(workers) : null };
}

function enter(groups: Group[], { block, level, kind, band }: Omit<Group, "rows">, place: Place): void {
  const at = groups.findIndex((each) =>
    block === null ? each.level === level && each.kind === kind && each.band === band : each.block === block,
  );
  const alike = groups[at];
  if (alike === undefined) groups.push({ block, level, kind, band, rows: [place] });
  else
    groups[at] = {
      ...alike,
      level: ORDER.indexOf(level) < ORDER.indexOf(alike.level) ? level : alike.level,
      kind: kind === alike.kind ? kind : null,
      rows: [...alike.rows, place],
    };
}

function rank(rows: Place[]): void {
  if (rows.length < 3) return;
  for (const place of rows) {
    const { score } = place;
    const ahead = rows.filter((other) => other.score !== null && score !== null && other.score > score);
    if (score !== null) place.rank = ahead.length + 1;
  }
}

function better(a: Place, b: Place): number {
  if (a.score !== b.score) return (a.score ?? -1) > (b.score ?? -1) ? -1 : 1;
  const share = ({ completion: { met, applicable } }: Place) => (applicable === 0 ? -1 : met / applicable);
  if (share(a) !== share(b)) return share(b) - share(a);
  return a.name.localeCompare(b.name, "vi", { numeric: true }) || (a.unit < b.unit ? -1 : 1);
}

function orderOf({ level, kind, band }: Group): string {
  return [level, kind ?? "", band ?? ""]
    .map((word) => String(ORDER.indexOf(word) + 1).padStart(2, "0"))
    .join();
}

function bandOf(workers: number | null): string {
  if (workers === null) return "UNKNOWN";
  const reached = [1000, 500, 100].find((least) => workers >= least);
  return reached === undefined ? "UNDER_100" : `FROM_${reached}`;
}

/** Whole months of the year in which it operated, counted from its first day of it. */
function monthsIn(row: Row, year: number): number {
  const first = cell(row, "from") > `${year}-01-01` ? cell(row, "from") : `${year}-01-01`;
  let months = 0;
  for (;;) {
    const [y = 0, m = 0, d = 0] = first.split("-").map(Number);
    const next = new Date(Date.UTC(y, m + months, 1));
    const last = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 0)).getUTCDate();
    next.setUTCDate(Math.min(d, last));
    const day = next.toISOString().slice(0, 10);
    if (day > `${year + 1}-01-01` || (cell(row, "to") !== "" && day > cell(row, "to"))) return months;
    months += 1;
  }
}
