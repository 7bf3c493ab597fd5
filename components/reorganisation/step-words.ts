import type { ReorganisationStep } from "@/lib/domain/reorganisation/step";
import { useTranslations } from "@/lib/i18n/words";

type Names = Readonly<Record<string, string>>;

/** So many steps are said one by one. */
const MOST_SAID = 3;

/** What steps do, in a sentence: `Chuyển 3 đơn vị sang Công đoàn các KCN`. */
export function useStepWords(): (steps: readonly ReorganisationStep[], names: Names) => string {
  const t = useTranslations("reorganisations");
  const kinds = useTranslations("measures.kind");
  return (steps, names) => {
    const said = steps.slice(0, MOST_SAID).map((step) => sentence(step, names));
    const more = steps.length - said.length;
    return [...said, ...(more === 0 ? [] : [t("moreSteps", { count: more })])].join("; ");
  };

  function sentence(step: ReorganisationStep, names: Names): string {
    const name = (code: string) => names[code] ?? code;
    switch (step.type) {
      case "found":
        return t("did.found", { name: step.name });
      case "rename":
        return t("did.rename", { unit: name(step.unit), name: step.name });
      case "move":
        return t("did.move", { ...several(step.units, name), to: name(step.to) });
      case "merge":
        return t("did.merge", { ...several(step.units, name), to: name(step.into) });
      case "split":
        return t("did.split", {
          ...several(
            step.into.map((part) => part.name),
            String,
          ),
          from: name(step.unit),
        });
      case "close":
        return t("did.close", several(step.units, name));
      case "convert":
        return t("did.convert", { unit: name(step.unit), kind: kinds(step.kind) });
    }
  }
}

function several(units: readonly string[], name: (code: string) => string) {
  return { count: units.length, unit: name(units[0] ?? "") };
}
