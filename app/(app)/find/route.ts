import { getLocale } from "next-intl/server";
import { activityPath } from "@/components/activity/links";
import { address, targetPath, unitPath } from "@/components/compliance/links";
import type { FoundPlaces } from "@/components/finder/places";
import { blocksPath, documentPath, overridesPath, planPath } from "@/components/plan/links";
import { recordPath } from "@/components/record/links";
import { reorganisationPath } from "@/components/reorganisation/links";
import { reportPath } from "@/components/report/links";
import { readTold } from "@/lib/auth/told";
import { printedCode } from "@/lib/domain/report/paper";
import type { FoundPaper, FoundPerson, FoundRecord, FoundThings } from "@/lib/domain/screen/finder";
import { finderOf, searchable } from "@/lib/domain/text";
import { formatDate } from "@/lib/format";
import { readerOf } from "@/lib/http/caller";
import { unkept } from "@/lib/http/headers";
import { answering } from "@/lib/http/problem";
import { spokenTo } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { findThings } from "@/lib/queries/finder/list";
import { type Address, one, parsedQuery } from "@/lib/queries/frame/asked-day";
import { type FoundKind, RECORDS } from "@/lib/records/all";
import { ownWords } from "@/lib/words/catalogue";
import { reportedPeriod } from "@/lib/words/reported-period";
import { screensOf } from "../screens";

type Choices = FoundPlaces["choices"];

/** Of a kind that is found by its name in the reader's language. */
const SHOWN = 3;

/** What somebody looks for from wherever they are: screens, units, targets, people and records, each with its address. */
export function GET(request: Request): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await readerOf(request.headers);
    const asked = parsedQuery(new URL(request.url).search);
    const facilities = await facilityNames();
    const { things, screens } = await readTold(
      token,
      requestId,
      spokenTo(request.headers, async (tx, scope) => ({
        things: await findThings(tx, scope, asked, facilities),
        screens: await screensOf(scope),
      })),
    );
    const q = one(asked, "q");
    const isFound = finderOf(q);
    const t = await getTranslations("finder");
    const reports = await reportsOf(things, isFound);
    const found: FoundPlaces = {
      more: things.more || reports.length > SHOWN,
      choices: [
        ...[...screens, ...(await screensOfPlan(things))]
          .filter(({ label, also = "" }) => isFound(`${label} ${also}`))
          .map(({ href, label }) => ({ value: href, label, note: t("screen") })),
        ...(await placesOf(things, asked)),
        ...(await papersOf(things)),
        ...reports.slice(0, SHOWN),
        ...(q === ""
          ? []
          : [{ value: address("/activities", { q, year: "any" }), label: t("everywhere", { q }), note: "" }]),
      ],
    };
    return unkept(found);
  });
}

/** Units and targets are opened on the day that is looked at. */
async function placesOf(
  { units, targets, people, records }: FoundThings<FoundKind>,
  asked: Address,
): Promise<Choices> {
  const t = await getTranslations("finder");
  const language = await getLocale();
  const day = { year: one(asked, "year"), asOf: one(asked, "asOf"), structure: one(asked, "structure") };
  return [
    ...units.map(({ code, name, level, formerly }) => ({
      value: address(unitPath(code), day),
      label: name,
      note: t(formerly === null ? "unit" : "unitFormerly", {
        ...{ level: t(`level.${level}`), code, formerly: formerly ?? "" },
      }),
    })),
    ...targets.map(({ code, title, year }) => ({
      value: address(targetPath(code), { ...day, year }),
      label: ownWords({ language }, title),
      note: t("target", { code, year: String(year) }),
    })),
    ...people.map((person) => ({
      value: personPath(person),
      label: person.name,
      note: t(`person.${person.as}`, { unit: person.unit?.name ?? "" }),
    })),
    ...(await recordsOf(records)),
  ];
}

/** What the kinds of facilities are called, as it is searched. */
async function facilityNames() {
  const t = await getTranslations("recordScreens.choices");
  return RECORDS.facilities.fields.kind.of.map((kind) => [kind, searchable(t(kind))] as const);
}

async function recordsOf(records: readonly FoundRecord<FoundKind>[]): Promise<Choices> {
  const [t, screens] = [await getTranslations("finder"), await getTranslations("recordScreens")];
  const facilities = RECORDS.facilities.fields.kind.of;
  const titleOf = (kind: FoundKind, title: string | null) => {
    const facility = facilities.find((each) => kind === "facilities" && each === title);
    return facility ? screens(`choices.${facility}`) : (title ?? screens(`kinds.${kind}.untitled`));
  };
  return records.map(({ kind, id, title, on, unitName: unit }) => {
    const date = on === null ? "" : formatDate(on);
    if (kind === "activities")
      return { value: activityPath(id), label: title ?? id, note: t("activity", { date, unit }) };
    const note = t(on === null ? "record" : "recordOn", { kind: screens(`kinds.${kind}.title`), date, unit });
    return { value: recordPath(kind, id), label: titleOf(kind, title), note };
  });
}

/** The screens of a year's plan beside the plan itself. */
async function screensOfPlan({ planYear: year }: Pick<FoundThings, "planYear">) {
  if (year === null) return [];
  const t = await getTranslations();
  const ofYear = (href: string, screen: string) => ({
    href,
    label: t("finder.ofYear", { screen, year: String(year) }),
    also: "",
  });
  return [
    ofYear(planPath(year), t("plans.title")),
    ofYear(overridesPath(year), t("overrides.title")),
    ofYear(blocksPath(year), t("blocks.title")),
    ofYear(documentPath(year), t("planDocuments.title")),
  ];
}

async function papersOf({ papers }: FoundThings): Promise<Choices> {
  const t = await getTranslations("finder");
  return papers.map((paper) => {
    const { kind, title, documentNo, year, on } = paper;
    const said = {
      ...{ numbered: documentNo === null ? "no" : "yes", documentNo: documentNo ?? "" },
      ...{ year: String(year), date: on === null ? "" : formatDate(on) },
    };
    return { value: paperPath(paper), label: title, note: t(NOTES[kind], said) };
  });
}

const NOTES = {
  plans: "plan",
  planDocuments: "planDocument",
  reorganisations: "reorganisation",
  savedTables: "savedTable",
} as const;

function paperPath({ kind, id, year }: FoundPaper): string {
  if (kind === "reorganisations") return reorganisationPath(id);
  if (kind === "savedTables" || year === null) return address("/explore", { saved: id });
  return kind === "plans" ? planPath(year) : documentPath(year, { document: id });
}

/** By what a report is called, and by its code as it is kept and as it is printed. */
async function reportsOf({ reports }: FoundThings, isFound: (text: string) => boolean): Promise<Choices> {
  const [t, words] = [await getTranslations("finder"), await getTranslations("reports")];
  const language = await getLocale();
  const all = reports.map(({ id, period, asOf, unitName, code }) => ({
    value: reportPath(id),
    label: words("named", { period: reportedPeriod({ period, asOf }, language), unit: unitName }),
    note: t("report", {
      ...{ date: formatDate(asOf), frozen: code === null ? "no" : "yes" },
      code: code === null ? "" : printedCode(code),
    }),
    code,
  }));
  return all
    .filter(({ label, note, code }) => isFound(`${label} ${note} ${code ?? ""}`))
    .map(({ value, label, note }) => ({ value, label, note }));
}

function personPath({ as, id, unit }: FoundPerson): string {
  if (as === "ACCOUNT") return address("/people", { person: id });
  // Beside the unit itself, which may have been found too.
  if (as === "CHAIR") return `${unitPath(unit.code)}#chair-${id}`;
  return recordPath(as === "FORMER_CHAIR" ? "chairs" : "reporters", id);
}
