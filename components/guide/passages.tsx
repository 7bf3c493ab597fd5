import { useMessages } from "next-intl";
import { Section } from "@/components/ui/section";
import { allPassageLines, anchorOf, type Passage, type Passages, screenAt } from "@/lib/words/guide";
import styles from "./passages.module.css";

/** The guide of every screen, each at an address of its own. */
export function AllPassages() {
  const passages: Passages = useMessages().guide.screens;
  return (
    <div className={styles.list}>
      {Object.entries(passages).map(([route, passage]) => (
        <section key={route} id={anchorOf(route)}>
          <h3>{passage.title}</h3>
          <PassageLines passage={passage} />
        </section>
      ))}
    </div>
  );
}

/** The guide of the screen at an address, before all others; nothing where that has none. */
export function PassageAt({ path }: { path: string }) {
  const passages: Passages = useMessages().guide.screens;
  const found = screenAt(path.split("/").slice(1), passages);
  if (found === null) return null;
  return (
    <Section bare heading={found.passage.title}>
      <PassageLines passage={found.passage} />
    </Section>
  );
}

function PassageLines({ passage }: { passage: Passage }) {
  return (
    <ul>
      {allPassageLines(passage).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
