import { address, unitPath } from "@/components/compliance/links";
import { KeepPages } from "@/components/offline/keep-pages";
import { NotKept } from "@/components/offline/not-kept";
import { ButtonLink } from "@/components/ui/button";
import { TallLink } from "@/components/ui/text-link";
import { Wrap } from "@/components/ui/wrap";
import { LogOther } from "@/components/unit/log-other";
import { OwnChannels } from "@/components/unit/own-channels";
import { Standings } from "@/components/unit/standings";
import { Steps } from "@/components/unit/steps";
import type { Day } from "@/lib/domain/compliance/day";
import type { TodoPage } from "@/lib/domain/screen/todo";
import { useTranslations } from "@/lib/i18n/words";
import { OutboxList } from "./outbox-list";
import { ownForms } from "./own-forms";
import styles from "./todo.module.css";
import { TodoFinding } from "./todo-finding";

/** What do I still owe? The next steps, each one tap from its form; then what is done. */
export function Todo({ day, build, ...todo }: TodoPage & { day: Day; build: string | undefined }) {
  const { unit, steps, all, done, rest, groups, records } = todo;
  const t = useTranslations("todo");
  const chair = useTranslations("units.chair");
  const links = {
    asOf: day.asOf,
    why: (target: string) => address(unitPath(unit), { why: target }),
    reporters: records ? address("/reporters/new", { unit }) : null,
  };
  return (
    <Wrap className={styles.page}>
      <KeepPages build={build} paths={ownForms(todo)} />
      <NotKept />
      <h1 className={styles.finding}>
        <TodoFinding count={all} />
      </h1>
      <Steps steps={steps} day={day} unit={unit} groups={groups} why={links.why} records={records} />
      {all > steps.length ? (
        <p className={styles.all}>
          <ButtonLink size="small" kind="quiet" href={unitPath(unit)}>
            {t("all", { count: all })}
          </ButtonLink>
        </p>
      ) : null}
      <OutboxList />
      {records ? <LogOther unit={unit} primary={all === 0} /> : null}
      <Standings heading={chair("done")} lines={done} {...links} />
      <Standings heading={chair("other")} lines={rest} {...links} />
      <div className={styles.all}>
        <OwnChannels unit={unit} groups={groups} />
      </div>
      <p className={styles.all}>
        <TallLink href={unitPath(unit)}>{t("unitPage")}</TallLink>
      </p>
    </Wrap>
  );
}
