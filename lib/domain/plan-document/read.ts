import { forceIn, moodOf } from "./duty";
import { linesIn, sentencesIn, type TextLine } from "./lines";
import { plainOf } from "./plain";
import type { PlanContext, PlanProposal } from "./proposal";
import type { Surroundings, Text } from "./reading";
import { type FoundInPart, proposalsOf } from "./sentence";
import { rowProposals, type TableHead, tableHead } from "./table";
import { deadlinesIn, ratesIn } from "./time";
import { isOfCity, type Spoken } from "./unions";

/** More than any plan asks for. */
const MOST_PROPOSALS = 200;
/** Rows lie below every line around their table. */
const ROWS = 20;

/** A line that stands above others, and what it says of them. */
interface Above extends Surroundings {
  readonly rank: number;
}

/** How far a text is read. */
interface Progress {
  /** The lines above the next, the nearest last. */
  readonly above: readonly Above[];
  /** Of the table that the next line may be a row of. */
  readonly head: TableHead | null;
  /** Of whom the last line spoke. */
  readonly before: Spoken | null;
}

/**
 * Finds in the text of an issued plan what looks like targets: of whom, how measured, which figure, until when, each with
 * its passage. What it finds becomes a target only when a person says so.
 * @param said in Unicode's composed form, its lines ending in `\n`
 */
export function proposedTargets(said: string, context: PlanContext): PlanProposal[] {
  const plain = plainOf(said);
  const text = { said, plain, isOfCity: isOfCity(plain) };
  const proposals: PlanProposal[] = [];
  let progress: Progress = { above: [], head: null, before: null };
  for (const line of linesIn(said)) {
    const head = tableHead(text, line) ?? (line.cells.length > 1 ? progress.head : null);
    const read =
      head !== progress.head && head !== null
        ? { progress: { ...progress, head }, proposals: [] }
        : lineRead(text, line, { ...progress, head }, context);
    proposals.push(...read.proposals);
    progress = read.progress;
  }
  return proposals.slice(0, MOST_PROPOSALS);
}

function lineRead(
  text: Text,
  line: TextLine,
  { above: all, head, before }: Progress,
  context: PlanContext,
): { readonly progress: Progress; readonly proposals: readonly PlanProposal[] } {
  const rank = head === null ? line.rank : ROWS + rowRank(text, line);
  const above = all.slice(0, all.findLastIndex((each) => each.rank < rank) + 1);
  const around = surroundings(above, before);
  const { proposals, spoken } =
    head === null ? ofLine(text, line, around, context) : rowProposals(text, line, head, around, context);
  const said = { rank, ...saidBy(text, line, spoken, context.year) };
  return { proposals, progress: { above: [...above, said], head, before: spoken } };
}

/** The nearest line above that says it; of whom, else whom the line before spoke of. */
function surroundings(above: readonly Above[], before: Spoken | null): Surroundings {
  return {
    spoken: above.findLast(({ spoken }) => spoken !== null)?.spoken ?? before,
    mood: above.some(({ mood }) => mood === "TELLS")
      ? "TELLS"
      : (above.findLast(({ mood }) => mood !== null)?.mood ?? null),
    rate: above.findLast(({ rate }) => rate !== null)?.rate ?? null,
    due: above.findLast(({ due }) => due !== null)?.due ?? null,
    force: above.findLast(({ force }) => force !== null)?.force ?? null,
  };
}

/** What the sentences of a line propose; of whom one speaks, the next does too. */
function ofLine(text: Text, line: TextLine, around: Surroundings, context: PlanContext): FoundInPart {
  let { spoken } = around;
  const inside = withLead(text.plain.slice(line.body, line.end), around, context.year);
  const proposals = sentencesIn(text.said, { start: line.body, end: line.end }).flatMap((sentence) => {
    const found = proposalsOf(text, sentence, { ...inside, spoken }, context);
    spoken = found.spoken;
    return found.proposals;
  });
  return { proposals, spoken };
}

const LEAD = /^[^:;.]{1,120}:\s/u;

/** "Phấn đấu đến hết năm: …; …": what stands before the colon is said of all that follows. */
function withLead(plain: string, around: Surroundings, year: number): Surroundings {
  const [lead] = LEAD.exec(plain) ?? [];
  if (lead === undefined) return around;
  return {
    ...around,
    rate: ratesIn(lead).at(-1)?.rate ?? around.rate,
    due: deadlinesIn(lead, year).at(-1) ?? around.due,
    force: forceIn(lead) ?? around.force,
  };
}

/** What a line says of those below it: of whom; a heading what they are about; "Hằng năm:" how often. */
function saidBy(text: Text, line: TextLine, spoken: Spoken | null, year: number): Surroundings {
  const plain = text.plain.slice(line.body, line.end);
  const isAbout = line.isHeading || line.leads;
  return {
    spoken,
    mood: isAbout ? moodOf(plain) : null,
    rate: line.leads ? (ratesIn(plain).at(-1)?.rate ?? null) : null,
    due: line.leads ? (deadlinesIn(plain, year).at(-1) ?? null) : null,
    force: line.leads ? forceIn(plain) : null,
  };
}

/** By what counts a row: I, A above 1, that above 1.1. */
function rowRank({ said }: Text, { cells, start, end }: TextLine): number {
  const first = said.slice(cells[0]?.start ?? start, cells[0]?.end ?? end).trim();
  if (/^[IVX]+\.?$/u.test(first)) return 2;
  if (/^[A-Z]\.?$/u.test(first)) return 1;
  return first.split(".").filter(Boolean).length + 2;
}
