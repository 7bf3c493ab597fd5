import { useMeasureWords } from "@/components/compliance/measure-words";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-shapes";
import { Muted } from "@/components/ui/muted";
import type { Action } from "@/components/ui/use-send";
import type { KeptTarget } from "@/lib/domain/plan";
import type { PlanDocument } from "@/lib/domain/plan-document/document";
import type { FoundPassage, FoundState } from "@/lib/domain/plan-document/found";
import type { PlanProposal } from "@/lib/domain/plan-document/proposal";
import { NO_MEASURE } from "@/lib/domain/screen/plan";
import type { PlanDocumentScreen } from "@/lib/domain/screen/plan-document";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./document.module.css";
import { EffectPart } from "./effect";
import { JudgeButton } from "./judge-button";
import { documentPath, planPath } from "./links";
import { SaveForm } from "./save-form";
import { useTargetBoxes } from "./try-boxes";
import { TryForm } from "./try-form";

export interface FindingActions {
  readonly add: Action<KeptTarget>;
  readonly judge: Action<{ readonly start: number }>;
}

type Found = Omit<PlanDocumentScreen, "document"> & {
  readonly document: PlanDocument;
  readonly actions: FindingActions;
};

const SIGNS: Readonly<Record<FoundState, IconName>> = {
  CONFIRMED: "check",
  DROPPED: "minus",
  OPEN: "circle-question-mark",
  WAITS: "clock",
};

/** What is found in a text, one line each; the one that is open with its editor. */
export function Findings({ document, found, open, ...page }: Found) {
  const t = useTranslations("planDocuments");
  if (found.length === 0) return <Empty title={t("nothing")}>{t("nothingHow")}</Empty>;
  return (
    <>
      <ol className={styles.findings} aria-label={t("found")}>
        {found.map((each, nth) => (
          <li
            key={each.start}
            aria-current={open?.found.start === each.start || undefined}
            data-state={each.state}
          >
            <Line year={page.plan.year} document={document.id} found={each} nth={nth + 1} />
            {open?.found.start === each.start ? <Opened {...page} document={document} open={open} /> : null}
          </li>
        ))}
      </ol>
      {page.changes ? <Muted small>{t("afterAll", { year: String(page.plan.year) })}</Muted> : null}
    </>
  );
}

function Line({
  year,
  document,
  found,
  nth,
}: {
  year: number;
  document: string;
  found: FoundPassage;
  nth: number;
}) {
  const t = useTranslations("planDocuments");
  const { code, title, state, proposal, start } = found;
  const asked = useAsked();
  return (
    <div className={styles.line}>
      <span className={styles.nth}>{nth}</span>
      <div>
        <a className={styles.title} href={documentPath(year, { document, passage: start })} data-stays="">
          {code} · {title}
        </a>
        {proposal === null ? null : <p className={styles.asked}>{asked(proposal)}</p>}
      </div>
      <span className={styles.state} data-state={state}>
        <Icon name={SIGNS[state]} />
        {t(`state.${state}`)}
      </span>
    </div>
  );
}

/** Of whom, how much and until when. */
function useAsked(): (proposal: PlanProposal) => string {
  const t = useTranslations("plans");
  const documents = useTranslations("planDocuments");
  const levels = useTranslations("measures.level");
  const forces = useTranslations("measures.force");
  const words = useMeasureWords();
  return ({ target: asked, unread }) => {
    const target = { ...asked, code: "" };
    return [
      levels(target.level),
      words.threshold(target),
      words.condition(target),
      target.dueOn === null ? null : t("dueOn", { date: formatDate(target.dueOn) }),
      unread === null ? null : documents("unread", { day: unread }),
      forces(target.force),
    ]
      .filter(Boolean)
      .join(" · ");
  };
}

function Opened({
  plan,
  document,
  open,
  today,
  actions,
}: Omit<Found, "found" | "open" | "changes" | "documents"> & { open: NonNullable<Found["open"]> }) {
  const t = useTranslations("planDocuments");
  const { found, editor } = open;
  const { start, state, code } = found;
  if (state === "CONFIRMED")
    return (
      <p className={styles.remarks}>
        <a href={planPath(plan.year, code)}>{t("toTarget", { code })}</a>
      </p>
    );
  const judged = { year: plan.year, document: document.id, start, judge: actions.judge };
  if (editor === null) return null;
  if (state === "DROPPED") return <JudgeButton {...judged} dropped={false} />;
  return (
    <div className={styles.editor}>
      <Remarks found={found} />
      {editor.effect === null ? null : <EffectPart effect={editor.effect} differs={false} />}
      <Editor plan={plan} document={document} found={found} editor={editor} today={today} add={actions.add} />
      <JudgeButton {...judged} dropped />
    </div>
  );
}

function Editor({
  plan,
  document,
  found: { start, end, code },
  editor,
  today,
  add,
}: Pick<Found, "plan" | "document" | "today"> & {
  found: FoundPassage;
  editor: NonNullable<NonNullable<Found["open"]>["editor"]>;
  add: FindingActions["add"];
}) {
  const t = useTranslations("plans");
  const boxesOf = useTargetBoxes(editor);
  const kept = { document: document.id, passage: String(start) };
  return (
    <>
      <TryForm
        key={start}
        action={documentPath(plan.year)}
        kept={kept}
        version={plan.version}
        shown={editor.tried.measure?.type ?? NO_MEASURE}
        boxes={boxesOf(editor.tried, editor.typed)}
        problems={editor.problems}
      />
      {editor.problems.length > 0 ? (
        <Muted>{t("mendFirst")}</Muted>
      ) : (
        <SaveForm
          plan={plan}
          isNew
          tried={editor.tried}
          today={today}
          save={add}
          from={{ code, document: document.id, start, end }}
        />
      )}
    </>
  );
}

/** What the text leaves open, or does not say in so many words. */
function Remarks({ found: { proposal } }: { found: FoundPassage }) {
  const t = useTranslations("planDocuments");
  if (proposal === null || proposal.remarks.length === 0) return null;
  const { figure, rate, unread } = proposal;
  return (
    <ul className={styles.remarks}>
      {proposal.remarks.map((remark) => (
        <li key={remark}>
          {t(`remark.${remark}`, { figure: figure ?? 0, rate: t(`rate.${rate}`), day: unread ?? "" })}
        </li>
      ))}
    </ul>
  );
}
