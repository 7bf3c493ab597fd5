import type { Day } from "@/lib/domain/compliance/day";
import type { BoardFigures } from "@/lib/domain/screen/board";
import { type BulletFigures, bulletOf } from "@/lib/domain/screen/bullet";
import type { ShownGroup } from "@/lib/domain/screen/league";
import type { Line } from "@/lib/domain/screen/line";
import { type Standing, standingOf } from "@/lib/domain/screen/standing";
import { formatDate, formatRatio } from "@/lib/format";
import { ownWords, titleOf } from "./catalogue";
import { figureOf, wholeFigure } from "./figure";
import { gapWords } from "./gap";
import { groupName, largestGroup, leagueFinding } from "./league";
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
  /** What is missing; how many targets are met, and the class. */
  readonly note: string;
  readonly bullet: BulletFigures | null;
  readonly standing: Standing | null;
}

/**
 * One view of a federation's figures to be looked at from afar, or without signing in: a finding, its proof, whose it is and of
 * which day. It names units, never people.
 */
export interface Board {
  readonly federation: string;
  readonly title: string;
  readonly finding: string;
  /** What the rows are. */
  readonly heading: string;
  readonly rows: readonly BoardRow[];
  /** How many more there are. */
  readonly left: number;
  readonly day: string;
}

/** As many as can be read from a chair, and on a phone's screen. */
const MOST_ROWS = 12;

const OUTSIDE: readonly Line["result"]["status"][] = ["NOT_APPLICABLE", "WAIVED", "TRACKED"];

/** A view's figures in words. */
export function boardOf(speech: Speech, figures: BoardFigures, day: Day): Board {
  if (figures.kind === "UNIT") return unitBoard(speech, figures, day);
  return figures.kind === "TARGET" ? targetBoard(speech, figures, day) : leagueBoard(speech, figures, day);
}

type Of<Kind extends BoardFigures["kind"]> = Extract<BoardFigures, { kind: Kind }>;

/** How a unit stands at everything that is asked of it. */
function unitBoard(speech: Speech, { federation, name, operates, view }: Of<"UNIT">, { asOf }: Day): Board {
  const lines = view.groups
    .flatMap((group) => group.lines)
    .filter(({ result }) => !OUTSIDE.includes(result.status));
  return {
    federation,
    title: name,
    finding: plain(unitFinding(speech, view, { operates, asOf })),
    heading: speech.t("board.targets", { count: lines.length }),
    ...cut(
      lines.map((line) =>
        lineRow(speech, line, asOf, { key: line.target.code, name: titleOf(speech, line.target) }),
      ),
    ),
    day: speech.t("board.day", { date: formatDate(asOf) }),
  };
}

/** How everybody stands at a target, trouble first. */
function targetBoard(speech: Speech, { federation, view }: Of<"TARGET">, day: Day): Board {
  return {
    federation,
    title: titleOf(speech, view.target),
    finding: plain(targetFinding(speech, view, day)),
    heading: speech.t("board.units", { count: view.units.length }),
    ...cut(view.units.map(({ code, name, line }) => lineRow(speech, line, day.asOf, { key: code, name }))),
    day: speech.t("board.day", { date: formatDate(day.asOf) }),
  };
}

function lineRow(speech: Speech, line: Line, asOf: string, of: Pick<BoardRow, "key" | "name">): BoardRow {
  return {
    ...of,
    rank: null,
    figure: wholeFigure(figureOf(speech, line)),
    note: plain(gapWords(speech, line, asOf)),
    bullet: bulletOf(line),
    standing: standingOf(line, asOf),
  };
}

/** Who leads among units alike: the group that is looked at, else the largest. */
function leagueBoard(speech: Speech, { federation, view }: Of<"LEAGUE">, { asOf }: Day): Board {
  const { t } = speech;
  const group = largestGroup(view.groups);
  return {
    federation,
    title: t("board.league", { level: t(`measures.level.${view.asked.level}`) }),
    finding: leagueFinding(speech, view),
    heading: group === undefined ? "" : groupHeading(speech, group),
    ...cut(
      (group?.rows ?? []).map((place) => placeRow(speech, place)),
      group?.size,
    ),
    day: t("board.day", { date: formatDate(asOf) }),
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

function cut(rows: readonly BoardRow[], of = rows.length): Pick<Board, "rows" | "left"> {
  const shown = rows.slice(0, MOST_ROWS);
  return { rows: shown, left: of - shown.length };
}
