import type { Force } from "../plan";
import { conditionIn } from "./condition";
import type { Mood } from "./duty";
import { type SaidNumber, saidNumbers } from "./figures";
import { matchesIn, overlaps, type TextSpan, words } from "./plain";
import { type Due, deadlinesIn, type Rate, ratesIn, type SaidDay } from "./time";
import { anyUnitsIn, type Mention, mentionsIn, type Spoken } from "./unions";

/** What the text around a sentence has said. */
export interface Surroundings {
  readonly spoken: Spoken | null;
  readonly mood: Mood | null;
  readonly rate: Rate | null;
  readonly due: Due | null;
  readonly force: Force | null;
}

/** A text, and as rules are looked for in it. */
export interface Text {
  readonly said: string;
  readonly plain: string;
  /** It is of a city that is no part of a province. */
  readonly isOfCity: boolean;
}

/** A sentence with the places of what stands in it, and its parts. */
export interface PartRead {
  readonly said: string;
  readonly plain: string;
  readonly figures: readonly SaidNumber[];
  readonly mentions: readonly Mention[];
  readonly rates: readonly (TextSpan & { readonly rate: Rate })[];
  readonly deadlines: readonly SaidDay[];
  readonly condition: ReturnType<typeof conditionIn>;
  readonly items: readonly Item[];
}

/** A part of a sentence with its one figure; null = something is to be made, and no figure is said. */
export interface Item {
  readonly figure: SaidNumber | null;
  readonly from: number;
  readonly end: number;
  /** The unions that are to do it, where the figure is of them: "100 % CĐCS", "100 % đơn vị". */
  readonly each: TextSpan | null;
}

const SEPARATOR = /(?:[,:]| và| với| cùng(?: với)?| đồng thời| kèm)\s+/gu;
const SEPARATOR_WITHIN = /(?:,| và| đồng thời)\s/u;
const BROADCASTER = /phát thanh (?:và|-) truyền hình/gu;
const TIME = /^\s*(?:giờ|h|tiếng|ngày|phút)(?!\p{L})/u;
const NO_THING =
  /^\s*(?:năm|tháng|tuần|quý|lượt|đồng|triệu|điểm|phần(?! trăm)|nội dung|nhóm (?:nội dung|giải pháp|nhiệm vụ|vấn đề)|(?:người|cán bộ|đồng chí)(?! (?:làm |là )?(?:báo cáo viên|bcv|tuyên truyền viên))|đại biểu|học viên|thành viên|ủy viên|chủ tịch|đoàn viên|công nhân|tập thể|cá nhân|(?:đơn vị|cđcs|công đoàn cơ sở|lđlđ|huyện|doanh nghiệp)(?! \/))(?!\p{L})/u;
/** "Đề xuất với người sử dụng lao động ít nhất 01 nội dung". */
const PROPOSED = /(?:đề xuất|kiến nghị)[^.;]*$/u;
const CONTENT = /^\s*nội dung(?!\p{L})/u;
/** "Tỷ lệ …: 100 %": what is counted stands before the colon. */
const LABEL = /^\s*(?:số|tỷ lệ|tỉ lệ|số lượng)\s/u;
const MAKES = words(
  "(?:tạo|tạo lập|thành lập|lập|xây dựng|mở|thiết lập|duy trì)(?: \\p{L}+){0,3}? (?:nhóm|group|trang|fanpage|facebook|kênh|zalo)",
);

const NOTHING = { figures: [], rates: [], deadlines: [], condition: { clauses: [], spans: [] }, items: [] };

/** Reads a sentence: what of it can count, and which part of it each figure has. */
export function readingOf(text: Text, { start, end }: TextSpan, year: number): PartRead {
  const plain = text.plain.slice(start, end);
  const all = saidNumbers(plain);
  const mentions = mentionsIn(plain, text.isOfCity);
  const said = text.said.slice(start, end);
  if (all.length === 0 && !MAKES.test(plain)) return { said, plain, mentions, ...NOTHING };
  const condition = conditionIn(plain);
  const deadlines = deadlinesIn(plain, year);
  const rates = ratesIn(plain);
  const taken = [...condition.spans, ...deadlines, ...rates];
  const figures = all.filter((figure) => {
    if (isInName(said, figure.at)) return false;
    if (taken.some((span) => overlaps(span, { start: figure.at, end: figure.end }))) return false;
    if (figure.percent || !NO_THING.test(plain.slice(figure.end))) return true;
    return PROPOSED.test(plain.slice(0, figure.at)) && CONTENT.test(plain.slice(figure.end));
  });
  const items = withMade(plain, itemsIn(plain, figures, mentions));
  return { said, plain, figures, mentions, rates, deadlines, condition, items };
}

/** "Báo Ba Thác": a number in words with a capital letter in the middle of a sentence is of a name. */
function isInName(said: string, at: number): boolean {
  return /^\p{Lu}/u.test(said.slice(at)) && /\p{L}\s+$/u.test(said.slice(0, at));
}

/** Whether what stands behind a figure says how long. */
export function isTime(after: string): boolean {
  return TIME.test(after);
}

/** Where what is to be made is named. */
export function madeAt(clause: string): number {
  const makes = MAKES.exec(clause);
  return makes === null ? 0 : makes.index + makes[0].lastIndexOf(" ");
}

function itemsIn(plain: string, figures: readonly SaidNumber[], mentions: readonly Mention[]): Item[] {
  const colon = plain.slice(0, figures[0]?.start ?? plain.length).lastIndexOf(": ");
  const begins = LABEL.test(plain) ? 0 : colon + 1;
  const units = anyUnitsIn(plain);
  const cuts = figures.map((figure, nth) => {
    const before = figures[nth - 1];
    return before === undefined ? begins : cutBefore(plain, before.end, figure.start);
  });
  return figures.map((figure, nth) => ({
    ...{ figure, from: cuts[nth] ?? figure.start, end: cuts[nth + 1] ?? plain.length },
    each: figure.percent
      ? (ofThose(plain, figure) ??
        [...mentions, ...units].find(({ start }) => isRightBehind(plain, figure.end, start)) ??
        null)
      : null,
  }));
}

/** Right before a figure, else at a comma, else at another word that joins: there the next part begins. */
function cutBefore(plain: string, from: number, to: number): number {
  const part = plain.slice(from, to).replace(BROADCASTER, (name) => "¤".repeat(name.length));
  const cuts = matchesIn(part, SEPARATOR);
  const fronted = cuts.find(({ end }) => FRONTED.test(part.slice(end)));
  if (fronted !== undefined) return from + fronted.end;
  const right = cuts.find(({ end }) => from + end === to);
  const cut = right ?? cuts.findLast(({ found }) => found[0].startsWith(",")) ?? cuts.at(-1);
  return cut === undefined ? to : from + cut.end;
}

/** "…, trước 30/6, 95 % …": a day between two commas is of what follows. */
const FRONTED = /^(?:trước|đến|trong quý|trong tháng|từ nay đến)(?!\p{L})[^,]{1,30},\s*$/u;

const OF_THOSE = /^\s*(?:đều )?(?:có|lập|thành lập|mở|duy trì|xây dựng|vận hành)(?!\p{L})/u;

/** "Công đoàn ngành: 100 % có fanpage": of those that were spoken of. */
function ofThose(plain: string, { end }: SaidNumber): TextSpan | null {
  return OF_THOSE.test(plain.slice(end)) ? { start: end, end } : null;
}

function isRightBehind(plain: string, end: number, start: number): boolean {
  return start >= end && /^\s*(?:số |các |đơn vị |những )*$/u.test(plain.slice(end, start));
}

/** "Tạo group trên zalo … với 100 %": the group itself is asked for before those who are to be in it. */
function withMade(plain: string, items: readonly Item[]): readonly Item[] {
  const [first] = items;
  const until = first?.figure?.start ?? plain.length;
  const makes = MAKES.exec(plain.slice(0, until));
  if (makes === null) return items;
  if (first === undefined) return [{ figure: null, from: 0, end: until, each: null }];
  const made = makes.index + makes[0].length;
  const isOther = first.figure?.percent === true || SEPARATOR_WITHIN.test(plain.slice(made, until));
  if (first.each !== null || !isOther) return items;
  const end = cutBefore(plain, made, until);
  return [{ ...first, figure: null, end }, { ...first, from: end }, ...items.slice(1)];
}
