import type { Day } from "@/lib/domain/compliance/day";
import { isApplicable } from "@/lib/domain/compliance/rollup";
import type { BoardFigures } from "@/lib/domain/screen/board";
import { type BulletFigures, bulletOf } from "@/lib/domain/screen/bullet";
import type { ShownGroup } from "@/lib/domain/screen/league";
import type { Line, LineGroup } from "@/lib/domain/screen/line";
import { type Standing, standingOf } from "@/lib/domain/screen/standing";
import { formatDate, formatDayOf, formatRatio } from "@/lib/format";
import { ownWords, titleOf } from "./catalogue";
import { deadlineSaid } from "./changes";
import { claimWords } from "./claims";
import { figureOf, wholeFigure } from "./figure";
import { gapWords } from "./gap";
import { groupName, largestGroup, leagueFinding } from "./league";
import { overviewFinding } from "./overview";
import { pivotFinding, pivotMost, sideWords } from "./pivot";
import { calendarFinding, rhythmFinding } from "./rhythm";
import { shortfallWords } from "./shortfall";
import { plain, type Speech } from "./speech";
import { targetFinding } from "./target-page";
import { unitFinding } from "./unit-page";

/** One target of a unit, one unit at a target, or one place of a league. */
export interface BoardRow {
  readonly key: string;
  /** A place; null where nothing is ranked. */
  readonly rank: string | null;
  readonly name: string;
  readonly figure: string;
  /** What is missing, and how much of what is claimed was verified; how many targets are met, and the class. */
  readonly note: string;
  readonly bullet: BulletFigures | null;
  readonly standing: Standing | null;
}

/** Rows under what they are. */
export interface BoardPart {
  readonly heading: string;
  readonly rows: readonly BoardRow[];
  /** How many more there are, and of what. */
  readonly left: number;
  readonly of: "UNIT" | "TARGET" | "DEADLINE";
}

/** Figures by two of their sides; each row ends with its total, and the last row is that of all. */
export interface BoardTable {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly cells: readonly string[];
  }[];
  readonly left: number;
}

/**
 * One view of a federation's figures to be looked at from afar, or without signing in: a finding, its proof, whose it is and of
 * which day. It names units, never people.
 */
export interface Board {
  readonly federation: string;
  readonly title: string;
  readonly finding: string;
  readonly parts: readonly BoardPart[];
  readonly table: BoardTable | null;
  readonly day: string;
}

/** As many as can be read from a chair, and on a phone's screen. */
const MOST_ROWS = 12;

/** A view's figures in words. */
export function boardOf(speech: Speech, figures: BoardFigures, day: Day): Board {
  return {
    federation: figures.federation,
    table: null,
    day: speech.t("board.day", { date: formatDate(day.asOf) }),
    ...saidOf(speech, figures, day),
  };
}

type Said = Pick<Board, "title" | "finding" | "parts"> & Partial<Pick<Board, "table">>;

function saidOf(speech: Speech, figures: BoardFigures, day: Day): Said {
  switch (figures.kind) {
    case "UNIT":
      return unitBoard(speech, figures, day);
    case "TARGET":
      return targetBoard(speech, figures, day);
    case "OVERVIEW":
      return overviewBoard(speech, figures, day);
    case "CALENDAR":
      return calendarBoard(speech, figures, day);
    case "TABLE":
      return tableBoard(speech, figures);
    default:
      return leagueBoard(speech, figures);
  }
}

type Of<Kind extends BoardFigures["kind"]> = Extract<BoardFigures, { kind: Kind }>;

/** How a unit stands at everything that is asked of it. */
function unitBoard(speech: Speech, { name, operates, view }: Of<"UNIT">, { asOf }: Day): Said {
  const lines = askedOf(view.groups);
  return {
    title: name,
    finding: plain(unitFinding(speech, view, { operates, asOf })),
    parts: [
      part(
        "TARGET",
        speech.t("board.targets", { count: lines.length }),
        lines.map((line) => targetRow(speech, line, { asOf, limits: view.limits })),
      ),
    ],
  };
}

function askedOf(groups: readonly LineGroup[]): Line[] {
  return groups.flatMap(({ lines }) => lines).filter(({ result }) => isApplicable(result));
}

/** How everybody stands at a target, trouble first. */
function targetBoard(speech: Speech, { view }: Of<"TARGET">, day: Day): Said {
  return {
    title: titleOf(speech, view.target),
    finding: plain(targetFinding(speech, view, day)),
    parts: [
      part(
        "UNIT",
        speech.t("board.units", { count: view.units.length }),
        view.units.map(({ code, name, line }) =>
          lineRow(speech, line, { asOf: day.asOf, limits: view.limits }, { key: code, name }),
        ),
      ),
    ],
  };
}

/** How the province stands at its own targets, and whom to call about what. */
function overviewBoard(speech: Speech, { view }: Of<"OVERVIEW">, { asOf }: Day): Said {
  const { t } = speech;
  const { province, upperUnits } = view.figures;
  const own = askedOf(view.groups).map((line) => targetRow(speech, line, { asOf, limits: view.limits }));
  const troubled = view.attention.map(({ code, name, lines }) => ({
    ...{ key: code, name, rank: null, figure: "", bullet: null },
    note: lines.map((line) => plain(shortfallWords(speech, line, "attention"))).join("; "),
    standing: lines[0] === undefined ? null : standingOf(lines[0], asOf),
  }));
  const course = { done: province.onCourse, all: province.applicable };
  const units = { troubled: troubled.length, units: upperUnits.operating };
  return {
    title: t("overview.scope"),
    finding: overviewFinding(speech, view),
    parts: [
      part("TARGET", t("board.province", course), own),
      part("UNIT", t("board.attention", units), troubled),
    ],
  };
}

/** How what is asked for all year long is spread over the weeks, and what falls due next. */
function calendarBoard(speech: Speech, { view }: Of<"CALENDAR">, { year }: Day): Said {
  const { t, language } = speech;
  const weeks = view.rhythms.map(({ target, series, rhythm }) => ({
    ...{ key: target.code, name: titleOf(speech, target), rank: null, bullet: null, standing: null },
    figure: series?.kind === "CUMULATIVE" ? formatRatio(series.value, series.required, language) : "",
    note: rhythmFinding(speech, target, rhythm),
  }));
  const due = view.deadlines.map((deadline) => ({
    ...{ key: `${deadline.on} ${deadline.target.code}`, name: titleOf(speech, deadline.target), rank: null },
    ...{ figure: formatDayOf(year, deadline.on), bullet: null, standing: null },
    note: deadlineSaid(speech, deadline),
  }));
  const [next] = view.deadlines;
  const dated = { count: due.length, date: next === undefined ? "" : formatDate(next.on) };
  return {
    title: t("board.calendar", { year: String(year) }),
    finding: calendarFinding(speech, view),
    parts: [
      part("TARGET", t("board.weeks", { count: weeks.length }), weeks),
      part("DEADLINE", t("changes.due.heading", dated), due),
    ],
  };
}

/** As many rows as can be scrolled through. */
const MOST_TABLE_ROWS = 60;

/** Activities by one or two of their sides. */
function tableBoard(speech: Speech, { name, view }: Of<"TABLE">): Said {
  const { t, number } = speech;
  const { asked, pivot, names } = view;
  const words = sideWords(speech, asked, names);
  const figure = (count: number) => (count === 0 ? "–" : number(count));
  const rows = pivot.rows.slice(0, MOST_TABLE_ROWS).map((key, nth) => ({
    key: `row ${key}`,
    name: words(asked.rows, key),
    cells: [...(pivot.cells[nth] ?? []), pivot.rowTotals[nth] ?? 0].map(figure),
  }));
  const all = { key: "all", name: t("pivot.total"), cells: [...pivot.columnTotals, pivot.total].map(figure) };
  const { columns } = asked;
  const across = columns === null ? [] : pivot.columns.map((key) => words(columns, key));
  return {
    title: name ?? t("pivot.title"),
    finding: pivotFinding(speech, view),
    parts: [],
    table: {
      heading: pivotMost(speech, view),
      columns: [t(`pivot.sides.${asked.rows}`), ...across, t("pivot.total")],
      rows: [...rows, all],
      left: pivot.rows.length - rows.length,
    },
  };
}

/** The day that rows are of, and where the bands of their bars end. */
interface RowsOf extends Pick<BulletFigures, "limits"> {
  readonly asOf: string;
}

function targetRow(speech: Speech, line: Line, rows: RowsOf): BoardRow {
  return lineRow(speech, line, rows, { key: line.target.code, name: titleOf(speech, line.target) });
}

function lineRow(
  speech: Speech,
  line: Line,
  { asOf, limits }: RowsOf,
  of: Pick<BoardRow, "key" | "name">,
): BoardRow {
  return {
    ...of,
    rank: null,
    figure: wholeFigure(figureOf(speech, line)),
    note: [plain(gapWords(speech, line, asOf)), claimWords(speech, line)].filter(Boolean).join(" · "),
    bullet: bulletOf(line, limits),
    standing: standingOf(line, asOf),
  };
}

/** Who leads among units alike: the group that is looked at, else the largest. */
function leagueBoard(speech: Speech, { view }: Of<"LEAGUE">): Said {
  const { t } = speech;
  const group = largestGroup(view.groups);
  return {
    title: t("board.league", { level: t(`measures.level.${view.asked.level}`) }),
    finding: leagueFinding(speech, view),
    parts: [
      part(
        "UNIT",
        group === undefined ? "" : groupHeading(speech, group),
        (group?.rows ?? []).map((place) => placeRow(speech, place)),
        group?.size,
      ),
    ],
  };
}

function groupHeading(speech: Speech, group: ShownGroup): string {
  return speech.t("board.group", { name: groupName(speech, group), count: group.size });
}

function placeRow(speech: Speech, place: ShownGroup["rows"][number]): BoardRow {
  const { met, applicable } = place.completion;
  const done =
    applicable === 0 ? "" : speech.t("board.met", { met: formatRatio(met, applicable, speech.language) });
  return {
    key: place.unit,
    rank: place.rank === null ? "–" : String(place.rank),
    name: place.name,
    figure: place.score === null ? "–" : speech.number(place.score),
    note: [done, place.class === null ? "" : ownWords(speech, place.class)].filter(Boolean).join(" · "),
    bullet: null,
    standing: null,
  };
}

function part(of: BoardPart["of"], heading: string, rows: readonly BoardRow[], all = rows.length): BoardPart {
  const shown = rows.slice(0, MOST_ROWS);
  return { heading, rows: shown, left: all - shown.length, of };
}
