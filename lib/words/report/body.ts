import { type ChoiceSide, FIXED_CHOICES } from "@/lib/domain/activity";
import { isLastDayOfYear } from "@/lib/domain/calendar";
import { compareCodes } from "@/lib/domain/compliance/grouping";
import { isTrouble, presentStatuses, type StatusCounts } from "@/lib/domain/compliance/order";
import { isScored } from "@/lib/domain/compliance/rollup";
import { ruleOf } from "@/lib/domain/compliance/rules";
import type { LevelFigures, ReportFigures, ReportLine, Spread } from "@/lib/domain/report/figures";
import type { PaperBlock, WrittenBlock } from "@/lib/domain/report/paper";
import type { ReportTextName, ReportTexts } from "@/lib/domain/report/report";
import type { Line } from "@/lib/domain/screen/line";
import { capitalised } from "@/lib/domain/text";
import { activityChoiceWords } from "../activity-choices";
import { titleOf } from "../catalogue";
import { activityNoun, nounOf } from "../nouns";
import type { Speech } from "../speech";
import { statusWords } from "../status";
import { speltOut } from "./head";
import { levelTargetWords, lineWords, troubledWords } from "./line";
import { amount, enumerated, soMany } from "./said";
import { ownTable } from "./tables";

/** The chapters I to V. */
export function bodyWords(speech: Speech, figures: ReportFigures, texts: ReportTexts): PaperBlock[] {
  return [
    { kind: "chapter", text: "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI" },
    written(texts, "guidance", guidanceProposed(speech, figures), "proposed"),
    { kind: "chapter", text: "II. KẾT QUẢ THỰC HIỆN" },
    ...results(speech, figures),
    { kind: "chapter", text: "III. ĐÁNH GIÁ" },
    { kind: "heading", text: "1. Ưu điểm" },
    written(texts, "strengths", strengthsProposed(speech, figures), "proposed"),
    { kind: "heading", text: "2. Hạn chế, nguyên nhân" },
    written(texts, "limits", limitsProposed(speech, figures), "missing"),
    { kind: "chapter", text: "IV. PHƯƠNG HƯỚNG" },
    written(texts, "directions", directionsProposed(speech, figures), "missing"),
    { kind: "chapter", text: "V. KIẾN NGHỊ" },
    ended(written(texts, "proposals", "Không có.", "proposed")),
  ];
}

/** Official papers end so. */
function ended(block: WrittenBlock): WrittenBlock {
  const { paragraphs } = block;
  const last = paragraphs.at(-1) ?? "";
  return { ...block, paragraphs: [...paragraphs.slice(0, -1), `${last.replace(/[./\s]+$/, "")}./.`] };
}

/** What has been written, or else what can be said without anybody. */
function written(
  texts: ReportTexts,
  name: ReportTextName,
  proposed: string,
  otherwise: "proposed" | "missing",
): WrittenBlock {
  const typed = texts[name];
  return {
    kind: "written",
    name,
    paragraphs: paragraphsOf(typed ?? proposed),
    state: typed === null ? otherwise : "written",
  };
}

/** A text's lines that say something. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => line.trim() || []);
}

function results(speech: Speech, figures: ReportFigures): PaperBlock[] {
  const { own, unit, levels, spread, asOf } = figures;
  return [
    { kind: "heading", text: `1. ${speltOut(unit.name)}` },
    { kind: "paragraph", text: standingWords(speech, figures) },
    ...itemsOf(own.map((line) => lineWords(speech, line, asOf))),
    { kind: "table", table: ownTable(speech, figures) },
    ...levels.flatMap((level, index): PaperBlock[] => [
      { kind: "heading", text: `${index + 2}. ${LEVEL_NAMES[level.level]}` },
      { kind: "paragraph", text: levelWords(speech, figures, level) },
      ...itemsOf(level.targets.map((of) => levelTargetWords(speech, of, UNIT_NOUNS[level.level]))),
    ]),
    { kind: "heading", text: `${levels.length + 2}. Theo nội dung, hình thức, đối tượng` },
    ...spreadWords(speech, spread).map((text): PaperBlock => ({ kind: "paragraph", text })),
  ];
}

/** A list, its last point with a full stop. */
function itemsOf(points: readonly string[]): PaperBlock[] {
  return points.map((point, index) => ({
    kind: "item",
    text: `- ${point}${index === points.length - 1 ? "." : ";"}`,
  }));
}

const LEVEL_NAMES = {
  PROVINCIAL: "Cấp tỉnh",
  UPPER: "Công đoàn cấp trên trực tiếp cơ sở",
  GRASSROOTS: "Công đoàn cơ sở",
} as const;

const UNIT_NOUNS = { PROVINCIAL: "đơn vị", UPPER: "đơn vị", GRASSROOTS: "CĐCS" } as const;

function standingWords(speech: Speech, { counts, own, unit, asOf }: ReportFigures): string {
  const scored = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const whose = unit.level === "PROVINCIAL" ? "cấp tỉnh" : "của đơn vị";
  if (scored === 0)
    return `Đơn vị chưa có chỉ tiêu nào được giao trong ${soMany(speech, own.length)} mục theo dõi.`;
  // The list below also has what is only encouraged or tracked.
  const of = own.every(({ line }) => isScored(line.target)) ? "chỉ tiêu" : "chỉ tiêu bắt buộc, phấn đấu";
  return `Trong ${soMany(speech, scored)} ${of} ${whose} có ${countsWords(speech, counts, "chỉ tiêu", asOf)}.`;
}

/** `05 chỉ tiêu đạt, 02 chỉ tiêu đúng tiến độ và 01 chỉ tiêu chưa đạt`, the best first. */
function countsWords(speech: Speech, counts: StatusCounts, of: string, asOf: string): string {
  const yearOver = isLastDayOfYear(asOf);
  const parts = presentStatuses(counts)
    .map(([status, count]) => {
      const word = statusWords(speech, { status, yearOver }).toLocaleLowerCase("vi");
      return `${soMany(speech, count)} ${of} ${word}`;
    })
    .reverse();
  return enumerated(parts);
}

function levelWords(speech: Speech, { standing }: ReportFigures, { level, operating }: LevelFigures): string {
  if (level === "GRASSROOTS")
    return `Đến ngày chốt số liệu có ${soMany(speech, operating)} công đoàn cơ sở đang hoạt động.`;
  const { inOrder } = standing.upperUnits;
  return `Trong ${soMany(speech, operating)} đơn vị, ${soMany(speech, inOrder)} đơn vị không có chỉ tiêu bắt buộc nào chậm, chưa đạt hoặc chưa báo cáo.`;
}

function spreadWords(speech: Speech, spread: Spread): string[] {
  const { activities, audiences } = spread;
  if (activities === 0) return ["Chưa có hoạt động nào được duyệt trong kỳ."];
  const parts = [
    ["nội dung", sharesOf(speech, "CONTENT", spread.contents, spread)],
    ["hình thức", sharesOf(speech, "FORM", spread.forms, spread)],
    ["đối tượng", sharesOf(speech, "AUDIENCE", audiences, spread)],
  ] as const;
  return [
    `Trong kỳ có ${soMany(speech, activities)} hoạt động được duyệt.`,
    ...parts.flatMap(([what, said]) => (said.length === 0 ? [] : [`Theo ${what}: ${said.join("; ")}.`])),
    ...(Object.keys(audiences).length > 0
      ? ["Một hoạt động có nhiều đối tượng được tính vào từng đối tượng."]
      : []),
  ];
}

/** The most frequent first; what there is none of is not named. */
function sharesOf(
  speech: Speech,
  side: ChoiceSide,
  counts: Readonly<Record<string, number>>,
  { added }: Pick<Spread, "added">,
): string[] {
  const names = new Map(Object.entries(added));
  // Of as many the fixed ones come first, in their order.
  return [...new Set([...FIXED_CHOICES[side], ...Object.keys(counts).sort(compareCodes)])]
    .map((code) => ({ words: activityChoiceWords(speech, side, code, names), count: counts[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ words, count }) => `${words.toLocaleLowerCase("vi")} ${soMany(speech, count)}`);
}

function guidanceProposed(speech: Speech, { levels, unit }: ReportFigures): string {
  const whom = levels
    .filter(({ operating }) => operating > 0)
    .map(
      ({ level, operating }) => `${soMany(speech, operating)} ${LEVEL_NAMES[level].toLocaleLowerCase("vi")}`,
    );
  const who = `Ban Thường vụ ${speltOut(unit.name)}`;
  return whom.length === 0
    ? `${who} đã triển khai kế hoạch năm.`
    : `${who} đã triển khai kế hoạch năm đến ${enumerated(whom)}.`;
}

function strengthsProposed(speech: Speech, { own }: ReportFigures): string {
  const met = own.filter(({ line }) => line.result.status === "MET" || line.result.status === "ON_TRACK");
  if (met.length === 0) return "Các đơn vị đã chủ động triển khai kế hoạch.";
  const named = met.map(({ line }) => titleOf(speech, line.target));
  return `Đạt hoặc đúng tiến độ ${soMany(speech, met.length)} chỉ tiêu: ${named.join("; ")}.`;
}

/** What is short, the unit's own and below it, with room for the reason. */
function limitsProposed(speech: Speech, { own, levels }: ReportFigures): string {
  const short = [
    ...own.filter(isShort).map(({ line }) => capitalised(shortWords(speech, line))),
    ...levels.flatMap((level) =>
      level.targets
        .filter(({ target, troubledCount }) => isScored(target) && troubledCount > 0)
        .map((of) => `${titleOf(speech, of.target)}: ${troubledWords(speech, of, UNIT_NOUNS[level.level])}`),
    ),
  ];
  if (short.length === 0) return "Không có chỉ tiêu nào chậm, chưa đạt hoặc chưa báo cáo; …";
  return short.map((words) => `${words} do …`).join("\n");
}

function directionsProposed(speech: Speech, { own }: ReportFigures): string {
  const short = own.filter(isShort);
  if (short.length === 0) return "Tiếp tục duy trì các chỉ tiêu đã đạt; …";
  const parts = short.map(
    ({ line }) =>
      `${titleOf(speech, line.target)} (${daysShort(speech, line) ?? `còn ${missingWords(speech, line)}`})`,
  );
  return `Hoàn thành các chỉ tiêu còn thiếu: ${parts.join("; ")}; …`;
}

/** Of what is asked; of days since the newest no amount is missing. */
function isShort({ line: { target, result, missing } }: ReportLine): boolean {
  if (!isScored(target)) return false;
  if (ruleOf(target.measure).reads === "DAYS") return isTrouble(result);
  return missing !== null && missing > 0 && result.status !== "ON_TRACK";
}

/** `quá 137 ngày`; null for what is no count of days. */
function daysShort(speech: Speech, { target, result: { value, required } }: Line): string | null {
  if (ruleOf(target.measure).reads !== "DAYS") return null;
  return value === null
    ? `chưa có ${activityNoun(speech, target)} nào`
    : `quá ${amount(speech, "DAY", value - (required ?? 0))}`;
}

function missingWords(speech: Speech, { target, missing }: Line): string {
  return amount(speech, nounOf(target), missing ?? 0);
}

function shortWords(speech: Speech, line: Line): string {
  return `${titleOf(speech, line.target)} ${daysShort(speech, line) ?? `còn thiếu ${missingWords(speech, line)}`}`;
}
