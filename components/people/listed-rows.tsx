import type { FieldProblem } from "@/components/ui/form-context";
import { Icon } from "@/components/ui/icon";
import { Cell, ListTable, NameCell, Row } from "@/components/ui/table";
import { ROLES } from "@/lib/domain/policy";
import type { IssuedInvitation } from "@/lib/domain/screen/people";
import { useTranslations } from "@/lib/i18n/words";
import type { PastedPerson } from "./pasted-people";
import styles from "./people-list.module.css";

/** More are looked at after these; of what is wrong, all is shown. */
const MOST_SHOWN = 100;

/** The people of a list, each cell with what is wrong about it, or what it was understood as. */
export function ListedRows({
  people,
  problems,
  found,
}: {
  people: readonly PastedPerson[];
  problems: readonly FieldProblem[];
  /** Whom the list would invite, in its order; none until it is right. */
  found: readonly IssuedInvitation[];
}) {
  const t = useTranslations("people");
  const roles = useTranslations("account.role");
  const wrong = Map.groupBy(problems, ({ path }) => Number(path.split(".")[1]));
  const rows = people.map((person, nth) => ({ person, nth, wrong: wrong.get(nth) ?? [] }));
  // Whoever has to mend the list begins with what is to be mended.
  const sorted = rows.toSorted((a, b) => Number(b.wrong.length > 0) - Number(a.wrong.length > 0));
  const shown = sorted.slice(0, Math.max(MOST_SHOWN, wrong.size));
  const roleWords = (said: string) => {
    const role = ROLES.find((each) => each === said);
    return role === undefined ? said : roles(role);
  };
  const withRoles = (wrong: FieldProblem): FieldProblem =>
    wrong.code === "choice.unknown"
      ? { ...wrong, message: t("listed.roles", { roles: ROLES.map((role) => roles(role)).join(", ") }) }
      : wrong;
  return (
    <div className={styles.rows}>
      <ListTable>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("unit")}</th>
            <th scope="col">{t("listed.login")}</th>
            <th scope="col">{t("role")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ person, nth, wrong: own }) => {
            const problem = (...cells: readonly string[]) =>
              own.filter(({ path }) => cells.includes(path.split(".")[2] ?? ""));
            const named = (cell: "name" | "unit") =>
              problem(cell).map((each) =>
                each.code === "required" ? { ...each, message: t(`listed.missing.${cell}`) } : each,
              );
            const { where, login } = found[nth] ?? { where: "", login: "" };
            return (
              <Row key={nth}>
                <NameCell>
                  {person.name || t("listed.unnamed", { line: nth + 1 })}
                  <Problems problems={named("name")} />
                </NameCell>
                <Cell label={t("unit")}>
                  <div>
                    {person.unit}
                    {where === "" || where === person.unit ? null : <small>{where}</small>}
                    <Problems problems={named("unit")} />
                  </div>
                </Cell>
                <Cell label={t("listed.login")}>
                  <div>
                    {person.email ?? person.login ?? login}
                    <Problems problems={problem("login", "email")} />
                  </div>
                </Cell>
                <Cell label={t("role")}>
                  <div>
                    {roleWords(person.role)}
                    <Problems problems={problem("role").map(withRoles)} />
                  </div>
                </Cell>
              </Row>
            );
          })}
        </tbody>
      </ListTable>
      {people.length > shown.length ? (
        <p>{t("listed.more", { count: people.length - shown.length })}</p>
      ) : null}
    </div>
  );
}

function Problems({ problems }: { problems: readonly FieldProblem[] }) {
  return problems.map(({ path, message }) => (
    <small key={path} data-wrong>
      <Icon name="circle-x" />
      <span>{message}</span>
    </small>
  ));
}
