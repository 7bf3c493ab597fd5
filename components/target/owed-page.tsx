import { DayTools } from "@/components/compliance/day-tools";
import { targetPath, unitPath, withDay } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/own-words";
import { useSpeech } from "@/components/compliance/speech";
import { Band } from "@/components/ui/band";
import { CopyText } from "@/components/ui/copy-text";
import { Crumb } from "@/components/ui/crumb";
import { Muted } from "@/components/ui/muted";
import { NumberedPages } from "@/components/ui/pagination";
import { Columns, Section } from "@/components/ui/section";
import { Cell, ListTable, NameCell } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import { Wrap } from "@/components/ui/wrap";
import { isOnChairs } from "@/lib/domain/measure";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import type { OwedItem, OwedPage } from "@/lib/domain/screen/owed";
import { useTranslations } from "@/lib/i18n/words";
import { owedCount, owedMessages, owedWords } from "@/lib/words/owed";
import { owedPath } from "./links";

export interface OwedProps extends OwedPage {
  readonly day: DayChoice;
  /** The target's page, as it opens from anywhere. */
  readonly link: string;
}

/** Who is missing, and what to send them? */
export function OwedContent(props: OwedProps) {
  const { view, of, found, day } = props;
  const t = useTranslations("targets.owed");
  const targets = useTranslations("targets");
  const own = useOwnWords();
  const { code, title } = view.target;
  const count = owedCount(useSpeech(), props);
  const path = [
    { label: targets("title"), href: withDay("/targets", day) },
    { label: code, href: withDay(targetPath(code), day) },
  ];
  const here = (page: number) => withDay(owedPath(code), day, { of: of?.code, page });
  return (
    <>
      <Band
        crumb={<Crumb path={path} here={t("title")} />}
        tools={<DayTools action={owedPath(code)} day={day} kept={{ of: of?.code }} />}
        title={own(title)}
        finding={
          found === 0
            ? t("none")
            : of === null
              ? t("finding", { count })
              : t("findingOf", { count, unit: of.name })
        }
        cause={found === 0 ? null : t(of === null ? "cause" : "causeOf")}
      />
      <Wrap>
        {found === 0 ? null : (
          <Columns kind="even">
            <Messages {...props} />
            <Section bare heading={t("list")} aside={t(of === null ? "nearest" : "byName")}>
              <OwedTable {...props} />
              <NumberedPages {...props} here={here} />
            </Section>
          </Columns>
        )}
      </Wrap>
    </>
  );
}

function Messages(props: OwedProps) {
  const t = useTranslations("targets.owed");
  const { day, link, shown } = props;
  const texts = owedMessages(useSpeech(), props, day, link);
  const alone = texts.length === 1;
  const named = shown.some((item) => item.kind === "CHAIR" && item.chair !== null);
  return (
    <Section bare heading={t("messages", { count: texts.length })}>
      {texts.map((text, index) => {
        const which = { part: index + 1, parts: texts.length };
        return (
          <CopyText
            key={text}
            text={text}
            label={t("message", which)}
            press={alone ? t("copy") : t("copyPart", which)}
            copied={alone ? t("copied") : t("copiedPart", which)}
            primary={index === 0}
          />
        );
      })}
      {named ? <Muted small>{t("names")}</Muted> : null}
    </Section>
  );
}

function OwedTable({ view, shown, day }: OwedProps) {
  const t = useTranslations("targets.owed");
  const speech = useSpeech();
  return (
    <ListTable>
      <thead>
        <tr>
          <th scope="col">{t("unit")}</th>
          <th scope="col">{t("lacks")}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((item) => (
          <tr key={item.code}>
            <NameCell>
              <PlainLink tall href={hrefOf(item, view.target, day)}>
                {item.name}
              </PlainLink>
            </NameCell>
            <Cell label={t("lacks")}>
              <span>{owedWords(speech, item, day)}</span>
            </Cell>
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}

/** To whom the next question is about: the chairs below a union, or the unit itself. */
function hrefOf(item: OwedItem, { code, measure }: OwedProps["view"]["target"], day: DayChoice): string {
  if (item.kind === "UNDER" || (item.kind === "UNIT" && isOnChairs(measure))) {
    return withDay(owedPath(code), day, { of: item.code });
  }
  return withDay(unitPath(item.code), day, item.kind === "UNIT" ? { why: code } : {});
}
