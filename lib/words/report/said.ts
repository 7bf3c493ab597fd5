import type { CivilDate } from "@/lib/domain/calendar";
import { ruleOf } from "@/lib/domain/compliance/rules";
import type { MeasuredTarget } from "@/lib/domain/plan";
import type { Line } from "@/lib/domain/screen/line";
import { formatPercent } from "@/lib/format";
import { isolated } from "@/lib/i18n/isolated";
import { counted, nounOf } from "../nouns";
import type { Speech } from "../speech";

// The paper is Vietnamese whatever the reader's language: its own words stand here, in the files beside and nowhere else.

/** So many, as an officer writes it: `03`, `12`, `1.540`. */
export function soMany({ number }: Speech, count: number): string {
  return count >= 0 && count < 10 && Number.isInteger(count) ? `0${count}` : number(count);
}

/** `03 đợt`. */
export function amount(speech: Speech, noun: ReturnType<typeof nounOf>, count: number): string {
  return `${soMany(speech, count)} ${nounAlone(speech, noun)}`;
}

/** `đợt`: the words of an amount without the amount. */
function nounAlone(speech: Speech, noun: ReturnType<typeof nounOf>): string {
  return counted(speech, noun, 1).replace(/^\S+\s/, "");
}

/** The unit of measure of a target (ĐVT). */
export function unitOfMeasure(speech: Speech, target: MeasuredTarget): string {
  return ruleOf(target.measure).reads === "SHARE" ? "%" : nounAlone(speech, nounOf(target));
}

/** A share as a number of at most one decimal, never rounded up; null where there is none. */
export function tenths(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || !denominator ? null : Math.floor((numerator * 1_000) / denominator) / 10;
}

/** `45/48 Ủy viên BCH (93,7 %)`; null where it is not known. */
export function share(speech: Speech, { target, result }: Pick<Line, "target" | "result">): string | null {
  const { numerator, denominator } = result;
  if (numerator === null || !denominator) return null;
  const of = `${soMany(speech, numerator)}/${amount(speech, nounOf(target), denominator)}`;
  return `${of} (${formatPercent({ numerator, denominator }, "vi")})`;
}

/** `ngày 05 tháng 01 năm 2022`: days under ten and the first two months with a nought (domain.md §5). */
export function longDate(date: CivilDate): string {
  const month = Number(date.slice(5, 7));
  return `ngày ${date.slice(8)} tháng ${month < 3 ? `0${month}` : month} năm ${date.slice(0, 4)}`;
}

/** `a, b và c`. */
export function enumerated(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} và ${last}`;
}

/** What a plan is about, by its title: `đẩy mạnh công tác truyền thông Công đoàn Việt Nam`. */
export function planSubject({ title }: { readonly title: string }): string {
  const bare = title.replace(/[\s,]*(?:năm\s+)?\d{4}\s*$/iu, "");
  const about = bare.replace(/^\s*kế hoạch(?=\s)\s*(?:về\s+)?/iu, "");
  return about === bare ? `“${isolated(title)}”` : about;
}
