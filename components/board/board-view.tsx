import { BulletBar } from "@/components/bullet/bullet-bar";
import { Brand } from "@/components/frame/brand";
import { StatusMark } from "@/components/status/status-mark";
import { useStatusWords } from "@/components/status/status-words";
import { classNames } from "@/components/ui/class-names";
import { Hidden } from "@/components/ui/hidden";
import { useTranslations } from "@/lib/i18n/words";
import type { Board, BoardRow } from "@/lib/words/board";
import styles from "./board-view.module.css";

/** A board to be looked at: on a sheet of its own, or `large` across a room. */
export function BoardView({ board, large, foot }: { board: Board; large: boolean; foot: string }) {
  const t = useTranslations("board");
  const frame = useTranslations("frame");
  return (
    <main id="main" className={classNames(styles.board, large && styles.large)}>
      <header className={styles.band}>
        <Brand name={frame("product")} scope={board.federation} />
        <p className={styles.title}>{board.title}</p>
        <h1>{board.finding}</h1>
      </header>
      <section className={styles.rows} aria-labelledby="rows">
        <h2 id="rows">{board.heading}</h2>
        <ul>
          {board.rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </ul>
        {board.left === 0 ? null : <p className={styles.quiet}>{t("left", { count: board.left })}</p>}
      </section>
      <footer className={styles.foot}>
        <span>{board.day}</span>
        <span>{foot}</span>
      </footer>
    </main>
  );
}

function Row({ row }: { row: BoardRow }) {
  const t = useTranslations("bullet");
  const rank = useTranslations("league");
  const words = useStatusWords();
  const { name, figure, note, bullet, standing } = row;
  const said = standing === null ? "" : words(standing);
  return (
    <li className={styles.row}>
      <span className={styles.sign}>
        {row.rank === null ? null : (
          <>
            <Hidden>{rank("rank")} </Hidden>
            {row.rank}
          </>
        )}
        {standing === null ? null : <StatusMark {...standing} />}
      </span>
      <span className={styles.name}>
        {name}
        <small>{note}</small>
      </span>
      <span className={styles.bar}>
        {bullet === null ? null : (
          <BulletBar {...bullet} label={t("sentence", { title: name, value: figure, status: said })} />
        )}
      </span>
      <b className={styles.figure}>{figure}</b>
    </li>
  );
}
