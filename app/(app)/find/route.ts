import { getLocale } from "next-intl/server";
import { activityPath } from "@/components/activity/links";
import { address, targetPath, unitPath } from "@/components/compliance/links";
import type { FoundPlaces } from "@/components/finder/places";
import { recordPath } from "@/components/record/links";
import { readTold } from "@/lib/auth/told";
import type { FoundPerson, FoundRecord, FoundThings } from "@/lib/domain/screen/finder";
import { isFoundIn } from "@/lib/domain/text";
import { formatDate } from "@/lib/format";
import { readerOf } from "@/lib/http/caller";
import { answering } from "@/lib/http/problem";
import { getTranslations } from "@/lib/i18n/server-words";
import { findThings } from "@/lib/queries/finder/list";
import { type Address, one, parsedQuery } from "@/lib/queries/frame/asked-day";
import { ownWords } from "@/lib/words/catalogue";
import { screensOf } from "../screens";

type Choices = FoundPlaces["choices"];

/** What somebody looks for from wherever they are: screens, units, targets, people and records, each with its address. */
export function GET(request: Request): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await readerOf(request.headers);
    const asked = parsedQuery(new URL(request.url).search);
    const { things, screens } = await readTold(token, requestId, async (tx, scope) => ({
      things: await findThings(tx, scope, asked),
      screens: await screensOf(scope),
    }));
    const q = one(asked, "q");
    const t = await getTranslations("finder");
    const found: FoundPlaces = {
      choices: [
        ...screens
          .filter(({ label }) => isFoundIn(label, q))
          .map(({ href, label }) => ({ value: href, label, note: t("screen") })),
        ...(await placesOf(things, asked)),
        ...(q === ""
          ? []
          : [{ value: address("/activities", { q, year: "any" }), label: t("everywhere", { q }), note: "" }]),
      ],
    };
    return Response.json(found, { headers: { "Cache-Control": "private, no-store" } });
  });
}

/** Units and targets are opened on the day that is looked at. */
async function placesOf({ units, targets, people, records }: FoundThings, asked: Address): Promise<Choices> {
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
    ...records.map((record) => ({
      value: recordPathOf(record),
      label: record.title,
      note: t(`record.${record.kind}`, {
        unit: record.unitName,
        date: record.on === null ? "" : formatDate(record.on),
      }),
    })),
  ];
}

function personPath({ as, id, unit }: FoundPerson): string {
  if (as === "ACCOUNT") return address("/people", { person: id });
  // Beside the unit itself, which may have been found too.
  return as === "REPORTER" ? recordPath("reporters", id) : `${unitPath(unit.code)}#chair-${id}`;
}

function recordPathOf({ kind, id }: FoundRecord): string {
  return kind === "ACTIVITY" ? activityPath(id) : recordPath("channels", id);
}
