import { parseTypedDate, parseTypedInstant } from "@/lib/format";
import type { useTranslations } from "@/lib/i18n/words";
import { dateProblem, instantProblem } from "./date-problem";
import { labelOf } from "./form-conflict";
import type { FieldProblem } from "./form-context";

/**
 * Turns the typed days of a form into `YYYY-MM-DD` and its typed instants into RFC 3339 in `values`; what cannot be one
 * comes back as a problem.
 */
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
  for (const { name, value } of form.querySelectorAll<HTMLInputElement>("input[data-instant]")) {
    const typed = parseTypedInstant(value);
    const message = instantProblem(typed, t);
    if (typed.ok) values.set(name, typed.instant);
    if (message) problems.push({ path: name, message });
  }
  return problems;
}

/** Fields that are not ready to be sent: each says so, and why, in an element of its own. */
export function unreadyFields(form: HTMLFormElement): FieldProblem[] {
  return [...form.querySelectorAll<HTMLElement>("[data-unready]")].map(({ dataset }) => ({
    path: dataset.unready ?? "",
    message: dataset.why ?? "",
  }));
}

/** The same problems, where an empty field is named in its message. */
export function namedProblems(
  form: HTMLFormElement | null,
  problems: readonly FieldProblem[],
  t: ReturnType<typeof useTranslations<"form">>,
): readonly FieldProblem[] {
  if (form === null) return problems;
  return problems.map((problem) => {
    if (problem.code !== "required") return problem;
    const label = labelOf(form, problem.path);
    return label === problem.path
      ? problem
      : { ...problem, message: t("required", { field: lowered(label) }) };
  });
}

/** "Tiêu đề" within a sentence; an abbreviation stays as it is. */
function lowered(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
