import { BulletBar } from "@/components/bullet/bullet-bar";
import { Brand } from "@/components/frame/brand";
import { StatusMark } from "@/components/status/status-mark";
import { useStatusWords } from "@/components/status/status-words";
import { classNames } from "@/components/ui/class-names";
import { Hidden } from "@/components/ui/hidden";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Cell, FigureTable, NumberHead } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/words";
import type { Board, BoardPart, BoardRow, BoardTable } from "@/lib/words/board";
import styles from "./board-view.module.css";

/** A board to be looked at: on a sheet of its own, or `large` across a room. */
export function BoardView({ board, large, foot }: { board: Board; large: boolean; foot: string }) {
  const frame = useTranslations("frame");
  return (
    <main id="main" className={classNames(styles.board, large && styles.large)}>
      <header className={styles.band}>
        <Brand name={frame("product")} scope={board.federation} />
        <p className={styles.title}>{board.title}</p>
        <h1>{board.finding}</h1>
      </header>
      {board.parts.map(({ heading, rows, left, of }) => (
        <section key={heading} className={styles.rows} aria-label={heading}>
          <h2>{heading}</h2>
          <ul>
            {rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </ul>
          <Left count={left} of={of} />
        </section>
      ))}
      {board.table === null ? null : <Table table={board.table} />}
      <footer className={styles.foot}>
        <span>{board.day}</span>
        <span>{foot}</span>
      </footer>
    </main>
  );
}

function Left({ count, of }: { count: number; of: BoardPart["of"] | "ROW" }) {
  const t = useTranslations("board");
  return count === 0 ? null : <p className={styles.quiet}>{t("left", { count, of })}</p>;
}

function Table({ table: { heading, columns, rows, left } }: { table: BoardTable }) {
  const [head, ...across] = columns;
  return (
    <section className={styles.rows} aria-label={heading}>
      <h2>{heading}</h2>
      <ScrollRegion className={styles.scroll} label={heading}>
        <FigureTable>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {across.map((column) => (
                <NumberHead key={column}>{column}</NumberHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, cells }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {cells.map((cell, nth) => (
                  <Cell key={across[nth]} number>
                    {cell}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </FigureTable>
      </ScrollRegion>
      <Left count={left} of="ROW" />
    </section>
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
