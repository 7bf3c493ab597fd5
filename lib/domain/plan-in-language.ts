import { own } from "./own";
import type { Plan, Titled } from "./plan";

/** A reader's language. */
type Language = "vi" | "en";

/** What is called by a title, in the federation's own English where it gives one and the reader reads in English. */
export function titleIn(language: Language, { title, titleEn }: Titled): string {
  return language === "en" ? (titleEn ?? title) : title;
}

/** The same of a class, by its label. */
export function classIn(language: Language, { classesEn }: Pick<Plan, "classesEn">, label: string): string {
  return language === "en" ? (own(classesEn ?? {}, label) ?? label) : label;
}

/** A plan with every title and label in the reader's language; the plan itself where that is nowhere another one. */
export function planIn(language: Language, plan: Plan): Plan {
  if (language === "vi" || !hasEnglish(plan)) return plan;
  return {
    ...plan,
    title: titleIn(language, plan),
    targets: plan.targets.map((target) =>
      target.titleEn === null ? target : { ...target, title: titleIn(language, target) },
    ),
    classes: plan.classes.map(([score, label]) => [score, classIn(language, plan, label)]),
  };
}

function hasEnglish({ titleEn, classesEn, targets }: Plan): boolean {
  return titleEn !== null || classesEn !== null || targets.some((target) => target.titleEn !== null);
}
