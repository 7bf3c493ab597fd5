import { parseTypedDate, parseTypedInstant } from "@/lib/format";
import type { useTranslations } from "@/lib/i18n/words";
import { instantProblem } from "./date-problem";
import { labelOf } from "./form-conflict";
import type { FieldProblem } from "./form-context";

/**
 * Turns the typed days of a form into `YYYY-MM-DD` and its typed instants into RFC 3339 in `values`; what cannot be one
 * comes back as a problem. A field of a day says itself what is wrong with it: it knows what its form takes.
 * @param reached whether the server decides on a day that is one: the device's clock and what it knows of closures may be old
 */
export function typedDates(
  form: HTMLFormElement,
  values: FormData,
  t: ReturnType<typeof useTranslations<"form">>,
  reached = navigator.onLine,
): FieldProblem[] {
  const inputs = (selector: string) => [...form.querySelectorAll<HTMLInputElement>(selector)];
  return [
    ...inputs("input[data-date]").flatMap(({ name, value, dataset: { date } }) => {
      const typed = parseTypedDate(value);
      if (typed.ok) values.set(name, typed.date);
      return problemAt(name, typed.ok && reached ? undefined : date || undefined);
    }),
    ...inputs("input[data-instant]").flatMap(({ name, value, dataset: { instant = "" } }) => {
      const typed = parseTypedInstant(value);
      if (typed.ok) values.set(name, typed.instant);
      return problemAt(name, instantProblem(typed, t, instant));
    }),
  ];
}

function problemAt(path: string, message: string | undefined): FieldProblem[] {
  return message === undefined ? [] : [{ path, message }];
}

/** Fields that are not ready to be sent: each says so, and why, in an element of its own. */
export function unreadyFields(form: HTMLFormElement): FieldProblem[] {
  return [...form.querySelectorAll<HTMLElement>("[data-unready]")].map(({ dataset }) => ({
    path: dataset.unready ?? "",
    message: dataset.why ?? "",
  }));
}

/** The same problems with what their fields are called; an empty one is named in its message. */
export function namedProblems(
  form: HTMLFormElement | null,
  problems: readonly FieldProblem[],
  t: ReturnType<typeof useTranslations<"form">>,
): readonly FieldProblem[] {
  if (form === null) return problems;
  return problems.map((problem) => {
    const label = labelOf(form, problem.path);
    if (label === problem.path) return problem;
    if (problem.code !== "required") return { ...problem, label: `${label}: ` };
    return { ...problem, message: t("required", { field: lowered(label) }) };
  });
}

/** "Tiêu đề" within a sentence; an abbreviation stays as it is. */
function lowered(label: string): string {
  return label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
