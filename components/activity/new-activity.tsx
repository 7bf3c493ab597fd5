import Link from "next/link";
import { useTranslations } from "next-intl";
import { BulletBar } from "@/components/bullet/bullet-bar";
import { useFigure, wholeFigure } from "@/components/compliance/figure";
import { useGapWords } from "@/components/compliance/gap-words";
import { RecordState } from "@/components/status/record-state";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { DraftStatePlace } from "@/components/ui/draft-state";
import { Columns, Section } from "@/components/ui/section";
import type { ActivityStatus } from "@/lib/domain/activity";
import type { Line } from "@/lib/domain/screen/line";
import type { Level } from "@/lib/domain/unit";
import { formatDayMonth } from "@/lib/format";
import type { ActivityFormProps } from "./activity-form";
import { ActivityForm } from "./activity-form";
import { optionsOf } from "./choices";
import { useConsequences } from "./consequences";
import { activityPath } from "./links";
import { UnitChoice } from "./unit-choice";

interface Entry {
  readonly code: string;
  readonly name: string;
}

export interface NewActivityProps
  extends Pick<ActivityFormProps, "save" | "recall" | "usualOutlet" | "today"> {
  readonly units: readonly Entry[];
  readonly unit: Entry & { readonly level: Level };
  readonly types: readonly Entry[];
  readonly outlets: readonly Entry[];
  readonly person: string;
  readonly lines: readonly CountLine[];
  readonly recent: readonly Recent[];
  /** The type to begin with; null = what the unit's level records most. */
  readonly type: string | null;
}

interface CountLine extends Line {
  readonly activityType: string;
  readonly outlets: readonly string[];
}

interface Recent {
  readonly id: string;
  readonly title: string;
  readonly occurredOn: string;
  readonly status: ActivityStatus;
}

/** What units of a level record most. */
const FIRST_TYPE: Record<Level, string> = {
  PROVINCIAL: "NEWSPAPER_COLUMN",
  UPPER: "WEBSITE_ARTICLE",
  GRASSROOTS: "INTERNAL_SESSION",
};

/** The form at the left; at the right what handing in changes, and what was recorded last. */
export function NewActivity({ unit, units, lines, recent, person, ...rest }: NewActivityProps) {
  const t = useTranslations("activities.form");
  return (
    <>
      <Band
        crumb={<Crumb path={[{ label: t("list"), href: "/activities" }]} here={t("new")} />}
        tools={<DraftStatePlace />}
        finding={t("new")}
      />
      <div className="wrap">
        <Columns kind="form">
          <div>
            <UnitChoice action="/activities/new" unit={unit} units={units} />
            <ActivityForm
              save={rest.save}
              recall={rest.recall}
              person={person}
              unit={unit.code}
              values={{ type: rest.type ?? FIRST_TYPE[unit.level] }}
              open
              cancelHref="/activities"
              types={optionsOf(rest.types)}
              outlets={optionsOf(rest.outlets)}
              usualOutlet={rest.usualOutlet}
              consequences={useConsequences(lines)}
              today={rest.today}
            />
          </div>
          <div className="form-aside">
            {lines.length > 0 ? <WhenSent lines={lines} today={rest.today} /> : null}
            {recent.length > 0 ? <RecentRecords recent={recent} /> : null}
          </div>
        </Columns>
      </div>
    </>
  );
}

function WhenSent({ lines, today }: { lines: readonly CountLine[]; today: string }) {
  const t = useTranslations("activities.form");
  const gap = useGapWords(today);
  const figure = useFigure();
  return (
    <Section heading={t("whenSent")} bare>
      <p className="muted pb-3">{t("whenSentBody")}</p>
      {lines.map((line) => {
        const { target, result, pace } = line;
        const words = wholeFigure(figure(line));
        return (
          <div key={target.code} className="pb-4">
            <p className="flex justify-between gap-3">
              <span>
                {target.code} {target.title}
              </span>
              <b className="whitespace-nowrap">{words}</b>
            </p>
            {target.force === "TRACKED" ? null : (
              <BulletBar
                value={result.value ?? 0}
                required={result.required ?? 1}
                pace={pace}
                label={`${target.title}: ${words}`}
              />
            )}
            <p className="muted">{gap(line)}</p>
          </div>
        );
      })}
    </Section>
  );
}

function RecentRecords({ recent }: { recent: readonly Recent[] }) {
  const t = useTranslations("activities.form");
  return (
    <Section heading={t("recent")} bare>
      <ul className="records">
        {recent.map(({ id, title, occurredOn, status }) => (
          <li key={id}>
            <time dateTime={occurredOn}>{formatDayMonth(occurredOn)}</time>
            <div>
              <Link href={activityPath(id)} prefetch={false} className="plain-link">
                {title}
              </Link>
              <div className="meta">
                <RecordState state={status} mine />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
