import type { Day } from "@/lib/domain/compliance/day";
import { ruleOf } from "@/lib/domain/compliance/rules";
import { messageParts } from "@/lib/domain/message-parts";
import { isMeasured } from "@/lib/domain/plan";
import { doneOf, hasOwnRequirement, isYesNo, type Line } from "@/lib/domain/screen/line";
import { type OwedItem, type OwedPage, owedKind, owedUntil } from "@/lib/domain/screen/owed";
import { formatDate, formatRatio, formatThreshold } from "@/lib/format";
import { titleOf } from "./catalogue";
import { figureOf, wholeFigure } from "./figure";
import { gapWords } from "./gap";
import { counted, joinedIn } from "./nouns";
import { plain, type Speech } from "./speech";
import { vacantAfter } from "./vacant";
import { wordingOf } from "./wordings";

/** What one of those who are missing is said to lack, in plain words. */
export function owedWords(speech: Speech, item: OwedItem, { asOf }: Day): string {
  const quiet: Speech = { ...speech, b: (chunks) => chunks };
  if (item.kind === "UNIT") {
    // That something is not there is said by what is missing.
    const absent = isYesNo(item.line) || doneOf(item.line) === null;
    const figure = absent ? "" : wholeFigure(figureOf(quiet, item.line));
    return [figure, plain(gapWords(quiet, item.line, asOf)), ownWords(speech, item.line)]
      .filter(Boolean)
      .join(", ");
  }
  if (item.kind === "UNDER") {
    const { all, missing, vacant } = item;
    const linked = formatRatio(all - missing.length, all, speech.language);
    const among = { missing: missing.length, vacant };
    const people = counted(speech, vacant === missing.length ? "UNION" : "PERSON", missing.length);
    return speech.t("targets.owed.under", { linked, missing: vacantAfter(speech, among, people) });
  }
  if (item.vacantSince !== null)
    return speech.t("targets.owed.vacant", { date: formatDate(item.vacantSince) });
  return item.chair ?? speech.t("targets.owed.unnamed");
}

/** `mức riêng 25`, where the unit is asked something else than the others. */
function ownWords({ t, number, language }: Speech, line: Line): string {
  if (!hasOwnRequirement(line)) return "";
  const required = line.result.required ?? 0;
  const isShare = ruleOf(line.target.measure).reads === "SHARE";
  return t("charts.ownTarget", {
    value: isShare ? formatThreshold(required, language) : number(required),
  });
}

/** How many are missing, and how many of them are vacancies. */
export function owedCount(speech: Pick<Speech, "t">, { view, of, shown, found }: OwedPage): string {
  const joined = joinedIn(view.target.measure);
  const said = speech.t(`targets.owed.count.${owedKind(shown)}`, { ...joined, count: found });
  return vacantAfter(speech, { missing: found, vacant: of?.vacant }, said);
}

/** How many are missing, below whom, and which of them are said. */
function countWords({ t, number }: Speech, page: OwedPage): string {
  const { of, shown, found, from } = page;
  const count = owedCount({ t }, page);
  const whole =
    of === null ? t("targets.owed.whole", { count }) : t("targets.owed.wholeOf", { unit: of.name, count });
  if (shown.length === found) return whole;
  const range = { from: number(from), to: number(from + shown.length - 1) };
  return `${whole}${t("targets.owed.range", range)}`;
}

/**
 * Those on the page in messages to be sent to them: what is asked, of which day the figures are, the deadline, each by name
 * with what is missing, and where it can be seen.
 * @param link opens anywhere
 */
export function owedMessages(speech: Speech, page: OwedPage, day: Day, link: string): string[] {
  const { shown, from } = page;
  const { target } = page.view;
  if (!isMeasured(target) || shown.length === 0) return [];
  const { t, number } = speech;
  const title = titleOf(speech, target);
  const asked = wordingOf(target.measure).threshold(speech, ruleOf(target.measure).required, target);
  const due = owedUntil(page.view, day);
  const head = [
    t("targets.owed.asked", { code: target.code, title, asked }),
    due === null
      ? t("targets.owed.day", { date: formatDate(day.asOf) })
      : t("targets.owed.dayDue", {
          ...{ date: formatDate(day.asOf), due: formatDate(due) },
          overdue: due < day.asOf ? "true" : "false",
        }),
    countWords(speech, page),
  ].join("\n");
  return messageParts(
    shown.map((item, index) =>
      t("targets.owed.line", {
        place: number(from + index),
        name: item.name,
        said: owedWords(speech, item, day),
      }),
    ),
    {
      head: ({ part, parts }) =>
        parts === 1
          ? head
          : `${head} ${t("targets.owed.part", { part: number(part), parts: number(parts) })}`,
      foot: t("targets.owed.see", { link }),
    },
  );
}
