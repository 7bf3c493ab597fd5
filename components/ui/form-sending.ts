import type { useTranslations } from "next-intl";
import { parseTypedDate } from "@/lib/format";
import { dateProblem } from "./date-problem";
import type { FieldProblem } from "./form-context";

/** Turns the typed dates of a form into `YYYY-MM-DD` in `values`; what cannot be a date comes back as a problem. */
export function typedDates(
  form: HTMLFormElement,
  values: FormData,
  t: ReturnType<typeof useTranslations<"form">>,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const { name, value } of form.querySelectorAll<HTMLInputElement>("input[data-date]")) {
    const typed = parseTypedDate(value);
    const message = dateProblem(typed, t);
    if (typed.ok) values.set(name, typed.date);
    if (message) problems.push({ path: name, message });
  }
  return problems;
}
