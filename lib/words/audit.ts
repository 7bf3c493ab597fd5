import type { AuditLine } from "@/lib/domain/audit";
import { isCivilDate } from "@/lib/domain/calendar";
import { PERIOD } from "@/lib/domain/lock";
import { own } from "@/lib/domain/own";
import { isReportPeriod } from "@/lib/domain/report/period";
import { isUuid } from "@/lib/domain/uuid";
import { formatDate, formatInstant, formatNumber, type Language } from "@/lib/format";
import type { Messages } from "@/lib/i18n/vi";
import { formatPeriod } from "@/lib/period";
import { descriptionOf, RECORD_KINDS, type RecordKind } from "@/lib/records/all";
import { IMPORTED_KINDS } from "@/lib/records/imported";
import { importedWordsIn } from "./imported";
import { yearUpTo } from "./reported-period";

/** One field that an entry speaks of: what stood, what stands; null = nothing. */
export interface Difference {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Texts = Readonly<Record<string, string>>;
type Verbs = Readonly<Record<string, Texts>>;

/** What only repeats the verb. */
const REPEATING: ReadonlySet<string> = new Set([
  "issued",
  "invited",
  "undone",
  "closed",
  "removed",
  "withdrawn",
  "reopened",
  "disabled",
]);
/** By what a record may be called, the best first. */
const NAMES = ["title", "fullName", "name", "claim", "topic", "fileName", "period", "code"];
/** No figures: 2026 is not 2.026. */
const YEARS: ReadonlySet<string> = new Set(["year", "source"]);
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** The kind of record that the audit calls so. */
export function auditedKind(kind: string): RecordKind | undefined {
  if (kind === "activity") return "activities";
  return RECORD_KINDS.find((each) => descriptionOf(each).entity === kind);
}

/** An action's words in one language: those of its noun and verb, else of its verb; undefined where nobody knows it. */
export function verbIn({ audit }: Pick<Messages, "audit">, action: string): string | undefined {
  const [noun = "", verb = noun] = action.split(".");
  const actions: Verbs = audit.actions;
  return own<string>(own(actions, noun) ?? {}, verb) ?? own<string>(audit.verbs, verb);
}

/** Entries of the audit in words, in one language. */
export function auditWordsIn(messages: Messages, language: Language) {
  const { audit } = messages;
  const kindWords = (kind: string) => own<string>(audit.kinds, kind) ?? kind;

  /** What was done to what kind of record: a denial says which doing it was. */
  function done({ action, kind, record, doing }: AuditLine): string {
    if (action === "denied") return `${audit.denied}: ${lowered(verbIn(messages, record) ?? record)}`;
    if (doing === "READ") return `${audit.read}: ${lowered(readWords(kind.replace(/ of$/, "")))}`;
    const verb = verbIn(messages, action) ?? action;
    const noun = own<string>(audit.kinds, kind);
    return noun === undefined || SAYING_ALL.has(action.split(".")[0] ?? "")
      ? verb
      : `${verb} ${lowered(noun)}`;
  }

  function readWords(named: string): string {
    const kind = RECORD_KINDS.find((each) => each === named);
    const entity = kind && descriptionOf(kind).entity;
    return entity === undefined ? kindWords(named === "users" ? "user" : named) : kindWords(entity);
  }

  /** What the record is called, as far as the entry says. */
  function named(line: AuditLine): string | null {
    const { before, after, account } = line;
    if (account !== null) return account;
    const said = [after, before].flatMap((values) => NAMES.map((name) => values?.[name])).find(isText);
    if (said === undefined) return calledBy(line);
    return said === (after ?? before)?.period ? periodWords(said, language) : said;
  }

  /** By its code, where people know one. */
  function calledBy({ doing, record, kind, unit }: AuditLine): string | null {
    if (doing === "READ" && record === "*") return audit.everywhere;
    if (isUuid(record) || doing === "REFUSED" || kind === "review") return null;
    const [year = "", ...of] = record.split("/");
    const called = (code: string) => (code === unit?.code ? unit.name : code);
    if (of.length === 0 || !PERIOD.test(year)) return called(record);
    const names = of.map(called).toReversed();
    return [...names, formatPeriod(year, language)].join(" · ");
  }

  /** What stood and what stands of each field that was changed. */
  function differences({ kind, before, after }: Pick<AuditLine, "kind" | "before" | "after">): Difference[] {
    const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
    const said = fieldsIn(messages, language, kind);
    return fields.flatMap((field) => {
      const [was, is] = [before?.[field] ?? null, after?.[field] ?? null];
      if (REPEATING.has(field) || JSON.stringify(was) === JSON.stringify(is)) return [];
      return [{ field: said.label(field), before: said.words(field, was), after: said.words(field, is) }];
    });
  }

  return { kind: kindWords, done, named, differences };
}

/** Their verbs say what they are about. */
const SAYING_ALL: ReadonlySet<string> = new Set([
  "lock",
  "account",
  "csv",
  "token",
  "federation",
  "backup",
  "restore",
  "export",
]);

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/** What was closed or is reported; what is no period stays as it is. */
function periodWords(period: string, language: Language): string {
  if (!isReportPeriod(period)) return period;
  return isCivilDate(period) ? yearUpTo(period, language) : formatPeriod(period, language);
}

/** A sentence goes on with it: names and short forms keep their capitals. */
function lowered(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLocaleLowerCase("vi") + words.slice(1) : words;
}

/** What a kind's fields are called, and how what was said of them reads. */
function fieldsIn(messages: Messages, language: Language, called: string) {
  const { audit, account, catalogue, planTargets, records, reports } = messages;
  const kind = auditedKind(called);
  const imported = IMPORTED_KINDS.find((each) => each === kind);
  const words = imported === undefined ? undefined : importedWordsIn(imported, messages);
  const described = kind === undefined ? {} : descriptionOf(kind).fields;
  const choices: readonly Texts[] = [
    ...(kind === "outlets" ? [catalogue.outletKinds] : []),
    ...(kind === "activityChoices" ? [catalogue.sides] : []),
    ...(called === "target" ? targetChoices(messages) : []),
    ...[audit.choices, account.role, records],
  ];

  function label(field: string): string {
    const known = own(described, field) === undefined ? undefined : words?.label(field);
    if (known !== undefined && known !== field) return known;
    return (
      [audit.fields, planTargets.field, reports.texts]
        .map((each) => own<string>(each, field))
        .find((each) => each !== undefined) ?? field
    );
  }

  function text(field: string, value: string): string {
    if (field === "period") return periodWords(value, language);
    if (ISO_DAY.test(value)) return formatDate(value);
    if (ISO_INSTANT.test(value)) return formatInstant(new Date(value));
    const choice = choices.map((each) => own(each, value)).find((each) => each !== undefined);
    return choice ?? words?.choice(value) ?? value;
  }

  function figure(field: string, value: number): string {
    return YEARS.has(field) ? String(value) : formatNumber(value, language);
  }

  function plainly(field: string, value: string | number | boolean): string {
    if (typeof value === "boolean") return audit[value ? "yes" : "no"];
    if (typeof value === "number") return figure(field, value);
    const kind = own(described, field)?.kind;
    return kind === "text" || kind === "link" || kind === "links" ? value : text(field, value);
  }

  function listed(field: string, values: readonly unknown[]): string {
    if (own(described, field)?.kind === "files") return formatNumber(values.length, language);
    return values.map((each) => (isList(each) ? clause(field, each) : said(field, each))).join(", ");
  }

  /** One of several that has parts: `Số lao động từ (≥) 500`. */
  function clause(field: string, parts: readonly unknown[]): string {
    return parts.map((each) => said(field, each)).join(" ");
  }

  /** Null where nothing was said. */
  function said(field: string, value: unknown): string | null {
    if (value === null || value === undefined || value === "") return null;
    if (isList(value)) return value.length === 0 ? null : listed(field, value);
    return isPlain(value) ? plainly(field, value) : JSON.stringify(value);
  }

  return { label, words: said };
}

/** What of a target is chosen from a list. */
function targetChoices({ measures, planTargets, recordScreens }: Messages): readonly Texts[] {
  const { type, choice, attribute, gte, lt } = planTargets;
  return [
    type,
    choice,
    attribute,
    { gte, lt },
    measures.level,
    measures.kind,
    measures.force,
    measures.named,
    recordScreens.choices,
  ];
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isPlain(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}
