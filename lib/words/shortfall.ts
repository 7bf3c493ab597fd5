import type { ReactNode } from "react";
import { type CivilDate, daysBetween } from "@/lib/domain/calendar";
import type { Line } from "@/lib/domain/screen/line";
import { capitalised } from "@/lib/domain/text";
import { formatDate } from "@/lib/format";
import { amendedWords } from "./amended";
import { titleOf } from "./catalogue";
import { counted, unknownNamed } from "./nouns";
import type { Speech } from "./speech";
import type { ShortfallForm } from "./wording";
import { wordingOf } from "./wordings";

/** What one line in trouble lacks, as a part of a sentence: "**18 Chủ tịch CĐCS** chưa vào nhóm". */
export function shortfallWords(speech: Speech, line: Line, form: ShortfallForm): ReactNode {
  const quiet: Speech = form === "finding" ? { ...speech, b: (chunks) => chunks } : speech;
  const said =
    line.result.status === "NO_DATA"
      ? speech.t.rich("measures.shortfall.unknown", { people: unknownOf(speech, line), b: quiet.b })
      : wordingOf(line.target.measure).shortfall(quiet, line, form);
  return form === "attention" ? asBeginning(said) : said;
}

/** The shortfall itself, as the heading over its picture: "Còn 21 tin, bài, cần 7 tin, bài mỗi tháng". */
export function shortfallHeading(speech: Speech, line: Line): string {
  if (line.result.status !== "NO_DATA") return wordingOf(line.target.measure).heading(speech, line);
  return speech.t("units.shortfall.unknown", { people: unknownOf(speech, line) });
}

/** How far it is, at which pace, the deadline, and what was changed of it, below the heading. */
export function shortfallCaption(speech: Speech, line: Line, asOf: CivilDate): string {
  const { measure, dueOn } = line.target;
  const figures = line.result.status === "NO_DATA" ? "" : wordingOf(measure).caption(speech, line, asOf);
  const amended = amendedWords(speech, line.target);
  const told = amended && `${capitalised(amended)}.`;
  return [figures, deadlineWords(speech, dueOn, asOf), told].filter(Boolean).join(" ");
}

function unknownOf(speech: Speech, line: Line): string {
  return unknownNamed(speech, line) ?? titleOf(speech, line.target);
}

function deadlineWords(speech: Speech, dueOn: CivilDate | null, asOf: CivilDate): string {
  if (dueOn === null) return "";
  const days = daysBetween(dueOn, asOf);
  const said = { date: formatDate(dueOn), days: counted(speech, "DAY", Math.abs(days)) };
  return speech.t(`units.caption.${days > 0 ? "late" : "due"}`, said);
}

/** The fragment as the beginning of a line. */
function asBeginning(spoken: ReactNode): ReactNode {
  const parts = Array.isArray(spoken) ? spoken : [spoken];
  const [first, ...rest] = parts;
  if (typeof first !== "string" || first === "") return spoken;
  return [capitalised(first), ...rest];
}
