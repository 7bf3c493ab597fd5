import { useMessages } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { allLinesOf, anchorOf, type Passages } from "@/lib/words/guide";
import styles from "./passages.module.css";

/** The guide of every screen, each at an address of its own: following it opens the passage. */
export function AllPassages() {
  const passages: Passages = useMessages().guide.screens;
  return (
    <ul className={styles.list}>
      {Object.entries(passages).map(([route, passage]) => (
        <li key={route}>
          <Disclosure summary={passage.title}>
            <ul id={anchorOf(route)} className={styles.lines}>
              {allLinesOf(passage).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
