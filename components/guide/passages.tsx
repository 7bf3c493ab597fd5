import { useMessages } from "next-intl";
import { allPassageLines, anchorOf, type Passages } from "@/lib/words/guide";
import styles from "./passages.module.css";

/** The guide of every screen, each at an address of its own. */
export function AllPassages() {
  const passages: Passages = useMessages().guide.screens;
  return (
    <div className={styles.list}>
      {Object.entries(passages).map(([route, passage]) => (
        <section key={route} id={anchorOf(route)}>
          <h3>{passage.title}</h3>
          <ul>
            {allPassageLines(passage).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
