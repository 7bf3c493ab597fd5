import { parseWith } from "@/lib/auth/parse";
import { Failure } from "@/lib/db/failure";
import { underMinimum } from "@/lib/domain/compliance/what-if";
import {
  type Checkpoint,
  fieldsOfMeasure,
  isMeasureType,
  isSummed,
  type Measure,
  type MeasureField,
  proposedMeasure,
  type SummedMeasure,
} from "@/lib/domain/measure";
import type { Clause, Plan, Target } from "@/lib/domain/plan";
import { isSameTarget } from "@/lib/domain/plan-difference";
import { NO_MEASURE, TRIED, type TriedProblem, type Typed } from "@/lib/domain/screen/plan";
import { isoOrTyped, parseTypedNumber } from "@/lib/format";
import { type Address, allOf, one } from "@/lib/queries/frame/asked-day";
import { measure } from "@/lib/schemas/measure";
import { targetTried } from "@/lib/schemas/plan-change";

/** Clauses beyond these are none that a page shows. */
const MOST_CLAUSES = 20;

/** What an address tries of a target: the target under it, or what of it cannot be taken. */
export interface Tried {
  readonly target: Target;
  /** Whether it differs. */
  readonly differs: boolean;
  readonly problems: readonly TriedProblem[];
  /** What stands in the form where something cannot be taken; null = what the target says. */
  readonly typed: Typed | null;
}

/**
 * Reads `?minimum=36&force=SOFT&clause0=500`; what is as it was is not tried. A form that was sent says so (`TRIED`): what
 * it left empty is empty, where otherwise it is as it was.
 * @param target as it is; a new one as it is proposed
 */
export function triedOf(plan: Plan, target: Target, address: Address): Tried {
  const said = saidIn(address, target);
  try {
    const { year: _, ...parsed } = parseWith(targetTried, { year: String(plan.year), ...said });
    const tried = { ...target, ...parsed };
    return { target: tried, differs: !isSameTarget(target, tried), problems: [], typed: null };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "INVALID") throw error;
    const problems = fieldProblems(error, fieldOf);
    const shown = { ...target, measure: measureShown(address, target.measure) };
    const typed = one(address, TRIED) === "" ? null : typedIn(address);
    return { target: shown, differs: false, problems, typed };
  }
}

/** What a refusal says of the fields of a form. @param fieldOf the field that a path is about */
export function fieldProblems({ detail }: Failure, fieldOf: (path: string) => string): TriedProblem[] {
  return (detail.errors ?? []).map(({ path, message, figures }) => ({
    path: fieldOf(path),
    message,
    ...(figures && { figures }),
  }));
}

function typedIn(address: Address): Typed {
  const names = Object.keys(address);
  return Object.fromEntries(names.map((name) => [name, allOf(address, name)]));
}

/** The measure whose fields a form shows that something in it is wrong of. */
function measureShown(address: Address, present: Measure | null): Measure | null {
  const type = one(address, "measure");
  if (type === NO_MEASURE) return null;
  return !isMeasureType(type) || present?.type === type ? present : parseWith(measure, proposedMeasure(type));
}

/** The form's field that a path of the schema is about. */
function fieldOf(path: string): string {
  const [, nth, part = ""] = /^condition\.(\d+)\.?(\w*)/.exec(path) ?? [];
  if (nth !== undefined) return `clause${nth}${part === "attribute" ? "of" : part === "op" ? "op" : ""}`;
  const [first = "", second] = path.split(".");
  return first === "measure" ? (second ?? first) : first;
}

/** What is said of the target, as the schema takes it: what cannot be read stays as it was typed. */
function saidIn(address: Address, target: Target): object {
  const sent = one(address, TRIED) !== "";
  const said = <T>(name: string, present: T, read: (text: string) => unknown): unknown => {
    const text = one(address, name);
    return text === "" ? (sent ? null : present) : read(text);
  };
  return {
    level: said("level", target.level, asText) ?? target.level,
    kinds: sent ? allOf(address, "kinds") : target.kinds,
    force: said("force", target.force, asText) ?? target.force,
    weight: said("weight", target.weight, typedNumber),
    dueOn: said("dueOn", target.dueOn, isoOrTyped),
    condition: clausesIn(address, target.condition, sent),
    measure: measureIn(address, target.measure, sent),
  };
}

function clausesIn(address: Address, present: readonly Clause[], sent: boolean): unknown[] {
  const nths = Array.from({ length: MOST_CLAUSES }, (_, nth) => nth);
  return nths.flatMap((nth) => (sent ? sentClause(address, nth) : changedClause(address, nth, present[nth])));
}

function sentClause(address: Address, nth: number): unknown[] {
  const attribute = one(address, `clause${nth}of`);
  const value = one(address, `clause${nth}`);
  if (attribute === "") return [];
  return [{ attribute, op: one(address, `clause${nth}op`), value: value === "" ? null : typedNumber(value) }];
}

function changedClause(address: Address, nth: number, present: Clause | undefined): unknown[] {
  const value = one(address, `clause${nth}`);
  if (present === undefined) return [];
  return [value === "" ? present : { ...present, value: typedNumber(value) }];
}

function measureIn(address: Address, present: Measure | null, sent: boolean): unknown {
  const type = one(address, "measure") || (present?.type ?? NO_MEASURE);
  if (!isMeasureType(type)) return type === NO_MEASURE ? null : { type };
  // Fields that another measure's form did not show are as they are proposed.
  const shown = sent && one(address, "shown") === type;
  const was = present?.type === type ? present : proposedMeasure(type);
  const fields = fieldsOfMeasure(type).map(([name, field]) => {
    const held: unknown = Reflect.get(was, name);
    const texts = allOf(address, name);
    return [name, texts.length > 0 ? typedField(field, texts) : shown ? undefined : held] as const;
  });
  const tried = { type, ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)) };
  return isSummed(present) ? scaled(present, tried) : tried;
}

/** Checkpoints that were left as they are follow the minimum. */
function scaled(present: SummedMeasure, tried: Record<string, unknown>): object {
  const { minimum, schedule } = tried;
  const isLeft = JSON.stringify(schedule) === JSON.stringify(present.schedule?.map(inOrder));
  if (!isLeft || typeof minimum !== "number" || !Number.isInteger(minimum) || minimum < 1) return tried;
  return { ...tried, schedule: underMinimum(present, minimum).schedule };
}

function inOrder({ monthDay, cumulative }: Checkpoint): Checkpoint {
  return { monthDay, cumulative };
}

function typedField({ kind }: MeasureField, texts: readonly string[]): unknown {
  const [text = ""] = texts;
  switch (kind) {
    case "outlets":
      return texts;
    case "schedule":
      return typedSchedule(text);
    case "choice":
    case "activityType":
      return text;
    default:
      return typedNumber(text);
  }
}

/** `28/02: 1; 31/05: 2`, in whichever order it is read. */
function typedSchedule(text: string): unknown[] {
  return text
    .split(/[;\n]/)
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const [day = "", figure = ""] = part.split(":").map((each) => each.trim());
      const [, date = "", month = ""] = /^(\d{1,2})\/(\d{1,2})$/.exec(day) ?? [];
      return {
        monthDay: `${month.padStart(2, "0")}-${date.padStart(2, "0")}`,
        cumulative: typedNumber(figure),
      };
    });
}

/** `1.000` and `95,5` as people write them here. */
function typedNumber(text: string): unknown {
  return parseTypedNumber(text) ?? text;
}

function asText(text: string): string {
  return text;
}
