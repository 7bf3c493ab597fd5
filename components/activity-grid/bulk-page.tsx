import { useChoiceOptions, useOptions } from "@/components/activity/choices";
import { FIRST_TYPE } from "@/components/activity/new-activity";
import { useClosedSpans } from "@/components/lock/lock-words";
import { Band } from "@/components/ui/band";
import { ClosedSpans } from "@/components/ui/closed-days";
import { Crumb } from "@/components/ui/crumb";
import { Note } from "@/components/ui/note";
import { TallLink } from "@/components/ui/text-link";
import { Wrap } from "@/components/ui/wrap";
import { UnitChoice } from "@/components/unit-choice/unit-choice";
import type { ActivityChoiceEntry, NamedEntry } from "@/lib/domain/catalogue";
import type { ClosedDays } from "@/lib/domain/lock";
import type { CountLine } from "@/lib/domain/screen/new-activity";
import type { ChosenUnit } from "@/lib/domain/screen/unit-choice";
import { useTranslations } from "@/lib/i18n/words";
import { BulkTabs } from "./bulk-tabs";
import { ActivityGrid } from "./grid";
import type { ColumnHeadings } from "./pasted";
import type { SeveralActions } from "./use-sending";

export interface BulkPageProps extends SeveralActions {
  readonly choice: ChosenUnit;
  readonly types: readonly NamedEntry[];
  readonly outlets: readonly NamedEntry[];
  readonly choices: readonly ActivityChoiceEntry[];
  readonly usualOutlet: Readonly<Record<string, string>>;
  readonly lines: readonly CountLine[];
  readonly begins: { readonly type: string | null };
  /** Days on which the unit is closed. */
  readonly closed: readonly ClosedDays[];
  readonly today: string;
  readonly headings: ColumnHeadings;
}

/** For whom first, then the grid. */
export function BulkPage({ choice, types, outlets, choices, begins, closed, ...rest }: BulkPageProps) {
  const t = useTranslations("bulk");
  const list = useTranslations("activities.list")("heading");
  const whom = useTranslations("unitChoice")("whom");
  const options = useOptions();
  const spans = useClosedSpans()(closed);
  const choiceOptions = useChoiceOptions();
  const { unit } = choice;
  const chosen = <UnitChoice action="/activities/bulk" choice={choice} keep={{}} />;
  if (unit === null)
    return (
      <>
        <Band
          crumb={<Crumb path={[{ label: list, href: "/activities" }]} here={t("title")} />}
          finding={t("title")}
          cause={whom}
        >
          <BulkTabs />
        </Band>
        <Wrap>{chosen}</Wrap>
      </>
    );
  return (
    <ClosedSpans spans={spans}>
      <ActivityGrid
        {...rest}
        unit={unit.code}
        type={begins.type ?? FIRST_TYPE[unit.level]}
        types={options(types)}
        outlets={options(outlets)}
        choices={choiceOptions(choices)}
        choice={chosen}
      />
      <noscript>
        <Wrap>
          <Note kind="warn" title={t("noScript")}>
            <TallLink href="/activities/new">{t("logOne")}</TallLink>
          </Note>
        </Wrap>
      </noscript>
    </ClosedSpans>
  );
}
