import type { ReactNode } from "react";
import { dateProblem } from "@/components/ui/date-problem";
import type { Option } from "@/components/ui/options";
import { comparableUrl } from "@/lib/domain/link";
import { completedLink } from "@/lib/domain/typed-link";
import { trimmed } from "@/lib/domain/unseen";
import { formatDate, parseTypedDate, parseTypedWhole } from "@/lib/format";
import type { useTranslations } from "@/lib/i18n/words";
import { LARGEST_QUANTITY } from "@/lib/records/limits";
import { type Column, dayAndTitle, isEmpty, type TypedRow } from "./rows";

/** What is wrong with a cell, in the reader's words, and what it may have meant. */
export interface CellProblem {
  readonly column: Column;
  readonly message: string;
  readonly instead?: string;
  /** What the reader says who meant just that; then it is none. */
  readonly right?: string;
}

/** What is to be looked at in a cell, though its row can be sent. */
export interface CellWarning {
  readonly column: Column;
  readonly words: ReactNode;
  /** The row may be one too many. */
  readonly extra?: boolean;
}

interface Known {
  readonly today: string;
  readonly outlets: readonly Option[];
  readonly contents: readonly Option[];
  /** Why nothing can be recorded of a day, if it lies in a closed period. */
  readonly closedOn: (day: string) => string | undefined;
  /** Why a quantity is unlikely, if it is and nobody has said that it is right. */
  readonly unlikely: (row: TypedRow, quantity: number) => string | null;
}

interface Words {
  readonly t: ReturnType<typeof useTranslations<"bulk">>;
  readonly activity: ReturnType<typeof useTranslations<"activities.form">>;
  readonly form: ReturnType<typeof useTranslations<"form">>;
}

/** What keeps a row from being sent, as far as the page knows; an empty row is none. */
export function problemsOf(row: TypedRow, known: Known, words: Words): CellProblem[] {
  if (isEmpty(row)) return [];
  const { t } = words;
  const url = completedLink(trimmed(row.url));
  const found: (CellProblem | null)[] = [
    dayProblem(row.occurredOn, known, words),
    trimmed(row.title) === "" ? { column: "title", message: t("problems.title") } : null,
    isKnown(known.outlets, row.outlet)
      ? null
      : { column: "outlet", message: t("problems.outlet", { typed: row.outlet }) },
    url === "" || isLink(url) ? null : { column: "url", message: t("problems.url") },
    isKnown(known.contents, row.content)
      ? null
      : { column: "content", message: t("problems.content", { typed: row.content }) },
    quantityProblem(row, known, words),
  ];
  return found.filter((problem) => problem !== null);
}

function quantityProblem(row: TypedRow, { unlikely }: Known, { t, activity }: Words): CellProblem | null {
  const quantity = parseTypedWhole(row.quantity) ?? 0;
  const column = "quantity";
  if (quantity < 1 || quantity > LARGEST_QUANTITY)
    return { column, message: t("problems.quantity", { most: LARGEST_QUANTITY }) };
  const why = unlikely(row, quantity);
  return why === null ? null : { column, message: why, right: activity("quantityRight", { quantity }) };
}

function dayProblem(typed: string, { today, closedOn }: Known, { t, form }: Words): CellProblem | null {
  const day = parseTypedDate(typed);
  const column = "occurredOn";
  if (day.ok) {
    const why = day.date > today ? t("problems.future", { today: formatDate(today) }) : closedOn(day.date);
    return why === undefined ? null : { column, message: why };
  }
  const empty = t("problems.day", { example: formatDate(today) });
  if (day.reason === "empty") return { column, message: empty };
  const message = dateProblem(day, form, today) ?? empty;
  const instead = day.reason === "day" ? lastOfMonth(day.year, day.month) : likelyDay(typed, today);
  return instead === null ? { column, message } : { column, message, instead };
}

/** The day that was meant by one without a year, or with two figures of it: the last such one. Null for anything else. */
export function likelyDay(typed: string, today: string): string | null {
  const [, day, month, short] =
    /^(\d{1,2})\s?[/.\s-]\s?(\d{1,2})(?:\s?[/.\s-]\s?(\d{2}))?$/.exec(trimmed(typed)) ?? [];
  if (day === undefined) return null;
  const year = Number(today.slice(0, 4));
  const years = short === undefined ? [year, year - 1] : [Math.floor(year / 100) * 100 + Number(short)];
  const found = years
    .map((each) => parseTypedDate(`${day}/${month}/${each}`))
    .find((each) => each.ok && each.date <= today);
  return found?.ok ? formatDate(found.date) : null;
}

function lastOfMonth(year: number, month: number): string {
  return formatDate(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10));
}

function isKnown(options: readonly Option[], code: string): boolean {
  return code === "" || options.some(({ value }) => value === code);
}

function isLink(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** The number of the row above that gives the same link, by a row's id. */
export function sameLinksAbove(rows: readonly TypedRow[]): ReadonlyMap<string, number> {
  return alikeAbove(rows, ({ url }) => comparableUrl(completedLink(trimmed(url))));
}

/** The number of the row above with the same title on the same day, by a row's id. */
export function sameDaysAbove(rows: readonly TypedRow[]): ReadonlyMap<string, number> {
  return alikeAbove(rows, dayAndTitle);
}

/** The first row above that is alike, by a row's id. @param keyOf null = like no other */
function alikeAbove(
  rows: readonly TypedRow[],
  keyOf: (row: TypedRow) => string | null,
): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  const same = new Map<string, number>();
  for (const [nth, row] of rows.entries()) {
    const key = keyOf(row);
    if (key === null) continue;
    const above = first.get(key);
    if (above === undefined) first.set(key, nth + 1);
    else same.set(row.id, above);
  }
  return same;
}
