import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { nounOfPurpose } from "@/lib/domain/compliance/measures/channels";
import type { Line } from "@/lib/domain/screen/line";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { type MeasureWords, useMeasureWords } from "./measure-words";
import { nounOfMeasure } from "./nouns";
import { unknownPeople } from "./unknown-people";

/** In a finding or its cause nothing but the shortfall is said; a list of units also says done and needed. */
export type ShortfallForm = "finding" | "cause" | "attention";

type Translate = ReturnType<typeof useTranslations<"measures.shortfall">>;

interface Speech {
  readonly t: Translate;
  readonly words: MeasureWords;
  readonly number: (value: number) => string;
  readonly b: (chunks: ReactNode) => ReactNode;
}

/** What one line in trouble lacks, as a fragment of a sentence: "**18 Chủ tịch CĐCS** chưa vào nhóm". */
export function useShortfallWords(): (line: Line, form: ShortfallForm) => ReactNode {
  const t = useTranslations("measures.shortfall");
  const named = useTranslations("measures.named");
  const words = useMeasureWords();
  const language = useLocale();
  return (line, form) => {
    const b = (chunks: ReactNode) => (form === "finding" ? chunks : <b>{chunks}</b>);
    const speech: Speech = { t, words, number: (value) => formatNumber(value, language), b };
    if (line.result.status === "NO_DATA") {
      const people = unknownPeople(line);
      const unknown = t.rich("unknown", { people: people === null ? line.target.title : named(people), b });
      return form === "attention" ? capitalised(unknown) : unknown;
    }
    const spoken = wordsOf(line, form, speech);
    return form === "attention" ? capitalised(spoken) : spoken;
  };
}

function wordsOf(line: Line, form: ShortfallForm, speech: Speech): ReactNode {
  const { t, words, b } = speech;
  const { measure } = line.target;
  const { value, required, denominator, numerator } = line.result;
  const amount = words.counted(nounOfMeasure(measure), line.missing ?? 0);
  switch (measure.type) {
    case "count":
      return countWords(line, form, speech);
    case "coverage":
      return t.rich("coverage", { amount, b });
    case "response": {
      const late = words.counted("ENQUIRY", (denominator ?? 0) - (numerator ?? 0));
      return t.rich("response", { amount: late, hours: measure.hours, b });
    }
    case "channels":
      return value ? t.rich("channels", { amount, b }) : absentWords(line, speech);
    case "appointments":
      return required === 1 ? t.rich("reporter", { b }) : t.rich("reporters", { amount, b });
    case "recency":
      return recencyWords(value, speech);
    default:
      return measure satisfies never;
  }
}

function absentWords({ target: { measure, title } }: Line, { t, b }: Speech): ReactNode {
  const isPage = measure.type === "channels" && nounOfPurpose(measure.purpose) === "PAGE";
  return isPage ? t.rich("PAGE", { b }) : t.rich("GROUP", { title, b });
}

function recencyWords(value: number | null, { t, words, b }: Speech): ReactNode {
  return value === null
    ? t.rich("noPost", { b })
    : t.rich("recency", { days: words.counted("DAY", value), b });
}

function countWords(line: Line, form: ShortfallForm, speech: Speech): ReactNode {
  const { t, words, number, b } = speech;
  const { target, result, missing, perMonth, pace } = line;
  const noun = nounOfMeasure(target.measure);
  const value = result.value ?? 0;
  const behind = (pace ?? 0) - value;
  if (form === "cause" && behind > 0) {
    return t.rich("pace", { head: words.head(target), amount: words.counted(noun, behind), b });
  }
  if (form !== "attention") return t.rich("count", { amount: words.counted(noun, missing ?? 0), b });
  const done = {
    done: number(value),
    amount: words.counted(noun, result.required ?? 0),
    missing: number(missing ?? 0),
    b,
  };
  return perMonth === null
    ? t.rich("attentionFinal", done)
    : t.rich("attention", { ...done, perMonth: number(perMonth) });
}

/** The fragment as the beginning of a line. */
function capitalised(spoken: ReactNode): ReactNode {
  const parts = Array.isArray(spoken) ? spoken : [spoken];
  const [first, ...rest] = parts;
  if (typeof first !== "string" || first === "") return spoken;
  return [first.charAt(0).toLocaleUpperCase("vi") + first.slice(1), ...rest];
}
