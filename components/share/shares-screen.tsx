import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { Wrap } from "@/components/ui/wrap";
import { isShared, type SharesPage } from "@/lib/domain/screen/share";
import { useTranslations } from "@/lib/i18n/words";
import { type RevokeAction, type ShareAction, ShareForm } from "./share-form";
import { ShareTable } from "./share-table";
import styles from "./shares-screen.module.css";

/** Which views are read without signing in, and until when. */
export function SharesScreen({
  share,
  revoke,
  ...page
}: SharesPage & { readonly share: ShareAction; readonly revoke: RevokeAction }) {
  const t = useTranslations("shares");
  const { shares, now } = page;
  const open = shares.filter((each) => isShared(each, now)).length;
  return (
    <>
      <Band crumb={<Crumb here={t("title")} />} finding={t("finding", { count: open })} cause={t("cause")} />
      <Wrap>
        <Section heading={t("kept")}>
          {shares.length === 0 ? (
            <Empty title={t("none")}>{t("noneWhy")}</Empty>
          ) : (
            <ShareTable shares={shares} now={now} revoke={revoke} />
          )}
        </Section>
        <Section heading={t("new")}>
          <div className={styles.form}>
            <ShareForm {...page} share={share} revoke={revoke} />
          </div>
        </Section>
      </Wrap>
    </>
  );
}
