import type { Crossing } from "@/lib/domain/compliance/crossing";
import { formatDate } from "@/lib/format";
import { counted, NOUN_OF_ATTRIBUTE } from "./nouns";
import type { Speech } from "./speech";

/** Whether, since when and by which headcount a target is asked of a unit: `Áp dụng từ 15/03/2023: có 1.020 lao động …`. */
export function crossingWords(speech: Speech, crossing: Crossing): string {
  const { on, asked, clause, figure, before, now } = crossing;
  const { t, number } = speech;
  const value = number(clause.value);
  const said = {
    date: formatDate(on),
    amount: counted(speech, NOUN_OF_ATTRIBUTE[clause.attribute], figure),
    bound: t(`why.crossing.${figure >= clause.value ? "from" : "below"}`, { value }),
  };
  if (before === null) return t("why.crossing.known", said);
  const crossed = t(`why.crossing.${asked ? "began" : "ended"}`, { ...said, before: number(before) });
  if (now === null || now.figure === figure) return crossed;
  return t("why.crossing.since", { crossed, now: number(now.figure), on: formatDate(now.on) });
}

/** The same where a threshold was crossed; else nothing is to be told. */
export function crossedWords(speech: Speech, crossing: Crossing | null | undefined): string {
  return crossing == null || crossing.before === null ? "" : crossingWords(speech, crossing);
}
