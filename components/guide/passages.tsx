import { useMessages } from "next-intl";
import { Section } from "@/components/ui/section";
import { useTranslations } from "@/lib/i18n/words";
import {
  allPassageLines,
  anchorOf,
  type PassageRole,
  type Passages,
  passageLines,
  screenAt,
} from "@/lib/words/guide";
import styles from "./passages.module.css";

/** The guide of every screen, each at an address of its own. */
export function AllPassages() {
  const passages: Passages = useMessages().guide.screens;
  return (
    <div className={styles.list}>
      {Object.entries(passages).map(([route, passage]) => (
        <section key={route} id={anchorOf(route)}>
          <h3>{passage.title}</h3>
          <Lines lines={allPassageLines(passage)} />
        </section>
      ))}
    </div>
  );
}

/** The guide of the screen at an address, before all others; nothing where that has none. */
export function PassageAt({ path }: { path: string }) {
  const found = usePassageAt(path);
  if (found === null) return null;
  return (
    <Section bare heading={found.passage.title}>
      <Lines lines={allPassageLines(found.passage)} />
    </Section>
  );
}

/** The guide of the screen at an address, for one role; that there is none where it has none. */
export function PassageBeside({ path, role }: { path: string; role: PassageRole | null }) {
  const t = useTranslations("guide");
  const found = usePassageAt(path);
  if (found === null) return <h1>{t("none")}</h1>;
  return (
    <>
      <h1>{found.passage.title}</h1>
      <Lines lines={passageLines(found.passage, role)} />
    </>
  );
}

function usePassageAt(path: string) {
  const passages: Passages = useMessages().guide.screens;
  return screenAt(path.split("/").slice(1), passages);
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
