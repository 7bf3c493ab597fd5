import type { ReactNode } from "react";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Line } from "@/lib/domain/screen/line";
import { unknownNamed } from "./nouns";
import type { Speech } from "./speech";
import { wordingOf } from "./wordings";

/** What is missing, or how it stands, in a few words beside the figure: "còn 21, cần 7/tháng". */
export function gapWords(speech: Speech, line: Line, asOf: CivilDate): ReactNode {
  const { t } = speech;
  const { status } = line.result;
  if (status === "WAIVED") return t("measures.gap.waived");
  if (status === "NOT_APPLICABLE") return t(`measures.gap.${notAskedBecause(line)}`);
  if (status !== "NO_DATA") return wordingOf(line.target.measure).gap(speech, line, asOf);
  const people = unknownNamed(speech, line);
  return people === null ? t("measures.gap.unknownHeadcount") : t("measures.gap.unknown", { people });
}

/** No question that is due is not the same as not asked. */
export function notAskedBecause({ target, result }: Line): "noEnquiry" | "notAsked" {
  const { verdicts } = wordingOf(target.measure);
  return verdicts.NOT_APPLICABLE === "noEnquiry" && result.denominator === 0 ? "noEnquiry" : "notAsked";
}
