import { ruleOf } from "@/lib/domain/compliance/rules";
import type { MeasuredTarget } from "@/lib/domain/plan";
import type { OpenWhatIf, Outlook } from "@/lib/domain/screen/what-if";
import { formatDate, formatPercentage, formatThreshold } from "@/lib/format";
import { isolated } from "@/lib/i18n/isolated";
import { counted, nounOf } from "./nouns";
import type { Speech } from "./speech";

type Seen = Pick<OpenWhatIf, "tried" | "outlooks" | "effect">;

/** Whether the figures are percentages. */
function isShare({ measure }: MeasuredTarget): boolean {
  return ruleOf(measure).reads === "SHARE";
}

/** Where it ends if everybody goes on as they do; without a forecast, who is there today. */
export function outlookFinding(speech: Speech, { tried, outlooks, effect }: Seen): string {
  const { t } = speech;
  const date = formatDate(effect.asOf);
  if (!isForecast(outlooks)) return t("whatIf.finding.today", { ...effect.after, date });
  const noun = nounOf(tried);
  const [only, ...others] = outlooks;
  if (only !== undefined && others.length === 0) {
    const end = counted(speech, noun, only.forecast ?? only.value);
    const lack = only.required - (only.forecast ?? only.value);
    return lack > 0
      ? t("whatIf.finding.oneShort", {
          end,
          lack: speech.number(lack),
          required: speech.number(only.required),
        })
      : t("whatIf.finding.oneEnough", { end, required: speech.number(only.required) });
  }
  const short = outlooks.filter(({ ends }) => ends === "SHORT").length;
  const said = {
    ...{
      enough: speech.number(outlooks.length - short),
      count: speech.number(outlooks.length),
      n: outlooks.length,
      short,
    },
    required: requiredWords(speech, tried, outlooks),
  };
  return t(short === 0 ? "whatIf.finding.all" : "whatIf.finding.some", said);
}

/** What is asked of all, or that some are asked something of their own. */
function requiredWords(speech: Speech, target: MeasuredTarget, outlooks: readonly Outlook[]): string {
  const [first = 0, ...others] = new Set(outlooks.map(({ required }) => required));
  return others.length === 0 ? counted(speech, nounOf(target), first) : speech.t("whatIf.ownRequired");
}

/** Who keeps the pace and will still lack something: the one that lacks least, and how many others; and that a forecast is none of the statuses. */
export function outlookCause({ t, number }: Speech, { outlooks, effect }: Seen): string | undefined {
  if (!isForecast(outlooks)) return undefined;
  const onTrack = outlooks.filter((each) => each.ends === "SHORT" && each.onTrack);
  const nearly = onTrack.at(-1);
  if (nearly === undefined) return t("whatIf.forecastIs");
  const { name, forecast, required } = nearly;
  const end = forecast ?? 0;
  const said = {
    ...{ name, date: formatDate(effect.asOf), end: number(end), lack: number(required - end) },
    others: onTrack.length - 1,
  };
  return `${t("whatIf.nearly", said)} ${t("whatIf.forecastIs")}`;
}

/** What the bars show: who is furthest from what is asked, and where that ends. */
export function outlookWorst(speech: Speech, { tried, outlooks }: Pick<Seen, "tried" | "outlooks">): string {
  const [worst] = outlooks;
  if (worst === undefined) return "";
  const { value, forecast } = outlookFigures(speech, tried, worst);
  const said = {
    ...{ name: isolated(worst.name), value, end: forecast ?? value, count: outlooks.length },
    required: requiredFigure(speech, tried, worst.required),
  };
  if (worst.ends !== "SHORT") return speech.t("whatIf.worst.none", said);
  return speech.t(`whatIf.worst.${forecast === null ? "today" : "forecast"}`, said);
}

/** Whether anything of it is a forecast: of what does not add up, and when the year is over, nothing is. */
export function isForecast(outlooks: readonly Outlook[]): boolean {
  return outlooks.some(({ forecast }) => forecast !== null);
}

/** `9 → 12`, `97,6 %`. */
export function outlookFigures({ number, language }: Speech, target: MeasuredTarget, outlook: Outlook) {
  const { value, forecast } = outlook;
  return {
    value: isShare(target) ? formatPercentage(value, language) : number(value),
    forecast: forecast === null ? null : number(forecast),
  };
}

/** `sẽ thiếu 18`, `dự báo đủ`, `đã đủ`; of what does not add up only whether it is enough. */
export function endWords({ t, number }: Speech, { ends, forecast, required }: Outlook): string {
  if (ends === "SHORT" && forecast === null) return t("whatIf.ends.NOT_YET");
  return t(`whatIf.ends.${ends}`, { lack: number(required - (forecast ?? 0)) });
}

/** What is asked, as the plan types it. */
export function requiredFigure(
  { number, language }: Speech,
  target: MeasuredTarget,
  required: number,
): string {
  return isShare(target) ? formatThreshold(required, language) : number(required);
}
