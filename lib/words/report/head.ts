import { isCivilDate } from "@/lib/domain/calendar";
import { isolated } from "@/lib/i18n/isolated";
import { yearUpTo } from "../reported-period";

/**
 * A period as the title and the sentences of a report name it: `quý III năm 2021`, `9 tháng đầu năm 2021`. A year whose
 * figures end before it does is the part of it that they are of.
 */
export function periodWords(period: string, asOf: string): string {
  const year = period.slice(0, 4);
  const rest = period.slice(5);
  if (rest === "" || isCivilDate(period)) return yearUpTo(asOf, "vi");
  if (rest.startsWith("H")) return `6 tháng ${rest === "H1" ? "đầu" : "cuối"} năm ${year}`;
  if (rest.startsWith("Q")) return `quý ${["I", "II", "III", "IV"][Number(rest.slice(1)) - 1]} năm ${year}`;
  return `tháng ${monthWords(Number(rest))} năm ${year}`;
}

function monthWords(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}

/** What the names of units shorten, as a letterhead spells it out. */
const SPELT: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}])LĐLĐ(?![\p{L}])/gu, "Liên đoàn Lao động"],
  [/(?<![\p{L}])CĐCS(?![\p{L}])/gu, "Công đoàn cơ sở"],
  [/(?<![\p{L}])CĐ(?![\p{L}])/gu, "Công đoàn"],
  [/(?<![\p{L}])KCN(?![\p{L}])/gu, "Khu công nghiệp"],
  [/(?<![\p{L}])TP\.?(?![\p{L}])/gu, "thành phố"],
  [/(?<![\p{L}])TX\.?(?![\p{L}])/gu, "thị xã"],
];

/** `LĐLĐ TP Long Xuyên` -> `Liên đoàn Lao động thành phố Long Xuyên`. */
export function speltOut(name: string): string {
  return isolated(SPELT.reduce((spelt, [short, long]) => spelt.replace(short, long), name));
}

/** Of whom a federation reports to in its own place: a city under the centre has another committee than a province. */
export function partyCommitteeOf(federation: string): "Tỉnh ủy" | "Thành ủy" {
  return /(?<![\p{L}])(?:thành phố|TP\.?)(?![\p{L}])/u.test(federation) ? "Thành ủy" : "Tỉnh ủy";
}

/** The place of a dateline, out of a unit's name: `An Giang` of `LĐLĐ tỉnh An Giang`; empty where it names none. */
export function seatOf(name: string): string {
  return /(?:tỉnh|thành phố|TP\.?|thị xã|TX\.?|huyện|phường|xã)\s+(.+)$/u.exec(name)?.[1] ?? "";
}
