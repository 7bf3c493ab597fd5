import { Hidden } from "@/components/ui/hidden";
import type { PlanDocument } from "@/lib/domain/plan-document/document";
import type { FoundPassage } from "@/lib/domain/plan-document/found";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./document.module.css";
import { documentPath, passageId } from "./links";

/** A plan's text with what is found in it marked and numbered; each mark opens what it may be. */
export function DocumentText({
  year,
  document: { id, content },
  found,
  open,
}: {
  year: number;
  document: PlanDocument;
  found: readonly FoundPassage[];
  open: FoundPassage | null;
}) {
  const t = useTranslations("planDocuments");
  const marked = found.flatMap((passage, nth) => (passage.state === "DROPPED" ? [] : [{ passage, nth }]));
  return (
    <div className={styles.document} role="document" lang="vi">
      {marked.map(({ passage: { start, end }, nth }, place) => (
        <span key={start}>
          {content.slice(marked[place - 1]?.passage.end ?? 0, start)}
          <mark id={passageId(start)} aria-current={open?.start === start || undefined}>
            <a href={documentPath(year, { document: id, passage: start })} data-stays="">
              {content.slice(start, end)}
              <sup>
                <Hidden>{t("passage")} </Hidden>
                {nth + 1}
              </sup>
            </a>
          </mark>
        </span>
      ))}
      {content.slice(marked.at(-1)?.passage.end ?? 0)}
    </div>
  );
}
