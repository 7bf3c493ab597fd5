import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Cell, ListTable, NameCell, Row } from "@/components/ui/table";
import type { LeftOut } from "@/lib/domain/listed-rows";
import { useTranslations } from "@/lib/i18n/words";

/** So many stand on the page at once. */
export const MOST_SHOWN = 100;

/** Lines that become no units, each with why; somebody who knows better takes one back in. */
export function LeftOutLines({
  lines,
  takeIn,
}: {
  lines: readonly LeftOut[];
  takeIn: (line: number) => void;
}) {
  const t = useTranslations("welcome.leftOut");
  const [most, setMost] = useState(MOST_SHOWN);
  if (lines.length === 0) return null;
  // What stands there twice may be a mistake of the list; what sums up is none.
  const first = lines.toSorted((a, b) => Number(b.why === "repeated") - Number(a.why === "repeated"));
  return (
    <Disclosure
      summary={t("title", {
        n: lines.length,
        repeated: lines.filter(({ why }) => why === "repeated").length,
      })}
    >
      <ListTable>
        <thead>
          <tr>
            <th scope="col">{t("line")}</th>
            <th scope="col">{t("why")}</th>
            <th scope="col">{t("what")}</th>
          </tr>
        </thead>
        <tbody>
          {first.slice(0, most).map(({ line, text, why, of }) => (
            <Row key={line}>
              <NameCell>
                {text}
                <small>{t("at", { line })}</small>
              </NameCell>
              <Cell label={t("why")}>{t(`reasons.${why}`, { of: of ?? 0 })}</Cell>
              <Cell label={t("what")}>
                <Button onClick={() => takeIn(line)} aria-label={t("takeInOf", { name: text })}>
                  {t("takeIn")}
                </Button>
              </Cell>
            </Row>
          ))}
        </tbody>
      </ListTable>
      {first.length > most ? (
        <Button kind="quiet" onClick={() => setMost(most + MOST_SHOWN)}>
          {t("more", { count: first.length - most })}
        </Button>
      ) : null}
    </Disclosure>
  );
}
