import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import type { Appendix, Paper, PaperBlock, WrittenBlock } from "@/lib/domain/report/paper";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { inPlaces } from "./in-places";
import styles from "./paper.module.css";
import { PaperTablePart } from "./paper-table";

/**
 * An official report as it is printed, white in both themes; what it says is Vietnamese whatever the reader's language.
 * @param edit what stands below a part that people write; nothing where nobody writes
 */
export function PaperView({
  paper,
  edit,
  qr,
}: {
  paper: Paper;
  edit?: (block: WrittenBlock) => ReactNode;
  /** The code that leads to where a frozen one is verified. */
  qr?: ReactNode;
}) {
  return (
    <article className={styles.paper} lang="vi">
      <Letterhead paper={paper} />
      <h2 className={styles.name}>{paper.name}</h2>
      <p className={styles.subject}>{paper.subject}</p>
      {paper.opening.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {inPlaces(paper.blocks).map(({ part, place }) => (
        <Block key={place} block={part} edit={edit} />
      ))}
      <Foot paper={paper} />
      {paper.verification === null ? null : (
        <div className={styles.verification}>
          {qr}
          <p>{paper.verification.words}</p>
        </div>
      )}
      {paper.appendices.map((appendix) => (
        <AppendixPart key={appendix.code} appendix={appendix} />
      ))}
    </article>
  );
}

function Letterhead({ paper: { draft, superior, issuer, number, dateline } }: { paper: Paper }) {
  return (
    <>
      {draft === null ? null : <p className={styles.draft}>{draft}</p>}
      <div className={styles.letterhead}>
        <div>
          <p>{superior}</p>
          <p>
            <b>{issuer}</b>
          </p>
          <span className={styles.rule} />
          <p>{number}</p>
        </div>
        <div>
          <p>
            <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
          </p>
          <p>
            <b>Độc lập - Tự do - Hạnh phúc</b>
          </p>
          <span className={styles.longRule} />
          <p>
            <i>{dateline}</i>
          </p>
        </div>
      </div>
    </>
  );
}

function Block({
  block,
  edit,
}: {
  block: PaperBlock;
  edit: ((block: WrittenBlock) => ReactNode) | undefined;
}) {
  const t = useTranslations("reports");
  const language = useLocale();
  switch (block.kind) {
    case "chapter":
      return <h3>{block.text}</h3>;
    case "heading":
      return <h4>{block.text}</h4>;
    case "table":
      return <PaperTablePart table={block.table} label={t("ownTargets")} />;
    case "written":
      return (
        <div id={block.name} className={styles[block.state]}>
          {block.state === "missing" ? (
            <p className={styles.tag} lang={language}>
              <Icon name="pencil" />
              {t("writeThis")}
            </p>
          ) : null}
          {block.paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {edit?.(block)}
        </div>
      );
    default:
      return <p>{block.text}</p>;
  }
}

function Foot({ paper: { recipients, authority, signer } }: { paper: Paper }) {
  return (
    <div className={styles.foot}>
      <div>
        <p>
          <b>
            <i>Nơi nhận:</i>
          </b>
        </p>
        {recipients.map((to) => (
          <p key={to}>- {to}</p>
        ))}
      </div>
      <div className={styles.signature}>
        {authority.map((line) => (
          <p key={line}>
            <b>{line}</b>
          </p>
        ))}
        <p className={styles.signer}>
          <b>{signer}</b>
        </p>
      </div>
    </div>
  );
}

/** Folded: an appendix is long, and looked into one at a time. */
function AppendixPart({ appendix: { code, title, table, note } }: { appendix: Appendix }) {
  return (
    <section className={styles.appendix} id={code} aria-label={`${code} ${isolated(title)}`}>
      <Disclosure
        summary={
          <span>
            <b>Phụ lục {code}.</b> {title}
          </span>
        }
      >
        <PaperTablePart table={table} label={title} />
        {note === null ? null : <p>{note}</p>}
      </Disclosure>
    </section>
  );
}
