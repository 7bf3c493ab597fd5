import type { ReactNode } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import styles from "./send.module.css";

/** The one verb of a page for whoever is not signed in. */
export function Send({ children }: { children: ReactNode }) {
  return (
    <div className={styles.send}>
      <SubmitButton size="block">{children}</SubmitButton>
    </div>
  );
}
