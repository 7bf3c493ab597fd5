import { useMeasureWords } from "@/components/compliance/measure-words";
import { useSpeech } from "@/components/compliance/speech";
import type { Option } from "@/components/ui/options";
import { type NamedEntry, offered } from "@/lib/domain/catalogue";
import { hasMilestone } from "@/lib/domain/compliance/rules";
import { type Attribute, FIGURE_OF_ATTRIBUTE } from "@/lib/domain/headcount";
import {
  type FieldName,
  fieldsOfMeasure,
  MEASURE_TYPES,
  type Measure,
  type MeasureChoice,
  type MeasureField,
} from "@/lib/domain/measure";
import { type Clause, FORCES, type Target } from "@/lib/domain/plan";
import { NO_MEASURE, type OpenTarget, type Typed } from "@/lib/domain/screen/plan";
import { KINDS, LEVEL_OF_KIND, LEVELS } from "@/lib/domain/unit";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { keysOf } from "@/lib/records/keys";
import { ownWords } from "@/lib/words/catalogue";
import { choiceNamed } from "@/lib/words/choices";

/** A control of the form that tries a target: its name in the address, what it is called, what stands there. */
export interface TryBox {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: "figure" | "text" | "choice" | "several";
  readonly values: readonly string[];
  readonly options?: readonly Option[];
}

/** What a target may name of the federation's own. */
type Lists = Pick<OpenTarget, "outlets" | "activityTypes">;

/** The controls of a target, in the order in which they are read; those of its measure are made of its description. */
export function useTargetBoxes(lists: Lists): (target: Target, typed?: Typed | null) => TryBox[] {
  const t = useTranslations("planTargets");
  const levels = useTranslations("measures.level");
  const kinds = useTranslations("measures.kind");
  const forces = useTranslations("measures.force");
  const measured = useMeasureBox(lists);
  const clauseBoxes = useClauseBoxes();
  const milestone = useMilestoneBox();

  return (target, typed = null) => {
    const { level, measure, condition } = target;
    const type = measure?.type ?? NO_MEASURE;
    const fitting = KINDS.filter((kind) => LEVEL_OF_KIND[kind] === level || target.kinds.includes(kind));
    const boxes = [
      choiceBox("level", t("level"), level, LEVELS, levels),
      { ...severalBox("kinds", t("kinds"), target.kinds, fitting, kinds), hint: t("kindsHint") },
      choiceBox("measure", t("measure"), type, [...MEASURE_TYPES, NO_MEASURE], (each) => t(`type.${each}`)),
      ...(measure === null
        ? []
        : fieldsOfMeasure(measure.type).map(([name, field]) => measured(measure, name, field))),
      ...milestone(target),
      ...clauseRows(condition, typed).flatMap(clauseBoxes),
      choiceBox("force", t("force"), target.force, FORCES, forces),
      figureBox("weight", t("weight"), target.weight),
    ];
    return typed === null ? boxes : boxes.map((box) => ({ ...box, values: typed[box.name] ?? [] }));
  };
}

/** The day by which it is reached, of a measure that may have one. */
function useMilestoneBox() {
  const t = useTranslations("planTargets");
  return ({ measure, dueOn }: Target): TryBox[] => {
    if (measure === null || !hasMilestone(measure)) return [];
    const written = dueOn === null ? "" : formatDate(dueOn);
    return [{ ...textBox("dueOn", t("dueOn"), written), hint: t("dueOnHint") }];
  };
}

/** As many as there are, as many as were typed, and one more. */
function clauseRows(condition: readonly Clause[], typed: Typed | null): (Clause | null)[] {
  const named = Object.keys(typed ?? {}).map((name) => Number(/^clause(\d+)of$/.exec(name)?.[1] ?? -1));
  const rows = Math.max(condition.length, ...named.map((nth) => nth + 1)) + 1;
  return Array.from({ length: rows }, (_, nth) => condition[nth] ?? null);
}

/** A field of a measure. */
function useMeasureBox({ outlets, activityTypes }: Lists) {
  const t = useTranslations("planTargets");
  const speech = useSpeech();
  const nameIn = (list: readonly NamedEntry[]) => (code: string) =>
    ownWords(speech, list.find((each) => each.code === code) ?? code);
  const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);
  return (measure: Measure, name: FieldName, field: MeasureField): TryBox => {
    const label = t(`field.${name}`);
    const value: unknown = Reflect.get(measure, name);
    switch (field.kind) {
      case "choice":
        return choiceBox(name, label, String(value), field.of, (each: MeasureChoice) =>
          choiceNamed(speech, each),
        );
      case "activityType": {
        const known = codes(offered(activityTypes, String(value)));
        // Of what a text does not say somebody is to choose.
        const box = choiceBox(name, label, String(value), value === "" ? ["", ...known] : known, (code) =>
          code === "" ? t("chooseType") : nameIn(activityTypes)(code),
        );
        return { ...box, hint: t("hint.activityType") };
      }
      case "outlets": {
        const chosen = Array.isArray(value) ? value.map(String) : [];
        return {
          ...severalBox(name, label, chosen, codes(offered(outlets, ...chosen)), nameIn(outlets)),
          hint: t("hint.outlets"),
        };
      }
      case "schedule":
        return { ...textBox(name, label, writtenSchedule(measure)), hint: t("hint.schedule") };
      default:
        return figureBox(name, label, value);
    }
  };
}

/** The controls of one clause; null = one more than there are. */
function useClauseBoxes() {
  const t = useTranslations("planTargets");
  return (clause: Clause | null, nth: number): TryBox[] => {
    const label = nth === 0 ? t("clause") : t("clauseNth", { nth: nth + 1 });
    const attribute = clause?.attribute ?? "";
    const named = (each: Attribute | "") => (each === "" ? t("noClause") : t(`attribute.${each}`));
    const of = choiceBox(`clause${nth}of`, label, attribute, ["", ...keysOf(FIGURE_OF_ATTRIBUTE)], named);
    return [
      of,
      choiceBox(`clause${nth}op`, t("op"), clause?.op ?? "gte", ["gte", "lt"], (op) => t(op)),
      figureBox(`clause${nth}`, t("value"), clause?.value),
    ];
  };
}

/** What a target says, each in words. */
export interface TargetFact {
  readonly label: string;
  readonly text: string;
}

/** All that a target says, its condition in one. */
export function useTargetFacts(lists: Lists): (target: Target) => TargetFact[] {
  const t = useTranslations("planTargets");
  const plans = useTranslations("plans");
  const boxesOf = useTargetBoxes(lists);
  const words = useMeasureWords();
  const speech = useSpeech();
  /** What nothing that is chosen means. */
  const everyOf = (name: string) => (name === "kinds" || name === "outlets" ? t(`every.${name}`) : "");
  return (target) => [
    { label: t("title"), text: ownWords(speech, target.title) },
    { label: plans("titleEn"), text: target.titleEn ?? "" },
    ...boxesOf(target)
      .filter(({ name }) => !name.startsWith("clause"))
      .map(({ name, label, values, options = [] }) => ({
        label,
        text:
          values.map((value) => options.find((each) => each.value === value)?.label ?? value).join(", ") ||
          everyOf(name),
      })),
    { label: t("clause"), text: words.clauses(target) },
  ];
}

function optionsOf<V extends string>(values: readonly V[], named: (value: V) => string): Option[] {
  return values.map((value) => ({ value, label: named(value) }));
}

function choiceBox<V extends string>(
  name: string,
  label: string,
  value: string,
  values: readonly V[],
  named: (value: V) => string,
): TryBox {
  return { kind: "choice", name, label, values: [value], options: optionsOf(values, named) };
}

function severalBox<V extends string>(
  name: string,
  label: string,
  chosen: readonly string[],
  values: readonly V[],
  named: (value: V) => string,
): TryBox {
  return { kind: "several", name, label, values: chosen, options: optionsOf(values, named) };
}

function textBox(name: string, label: string, value: string): TryBox {
  return { kind: "text", name, label, values: value === "" ? [] : [value] };
}

/** As people type it, whatever the language. */
function figureBox(name: string, label: string, value: unknown): TryBox {
  const written = typeof value === "number" ? [String(value).replace(".", ",")] : [];
  return { kind: "figure", name, label, values: written };
}

/** `28/02: 1; 31/05: 2`. */
function writtenSchedule(measure: Measure): string {
  const checkpoints = "schedule" in measure ? (measure.schedule ?? []) : [];
  return checkpoints
    .map(({ monthDay, cumulative }) => `${monthDay.slice(3)}/${monthDay.slice(0, 2)}: ${cumulative}`)
    .join("; ");
}
