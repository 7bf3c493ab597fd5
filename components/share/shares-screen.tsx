import { Band } from "@/components/ui/band";
import { Empty } from "@/components/ui/empty";
import { Columns, Section } from "@/components/ui/section";
import { Wrap } from "@/components/ui/wrap";
import { isShared, type SharesPage } from "@/lib/domain/screen/share";
import { useTranslations } from "@/lib/i18n/words";
import { type ShareAction, ShareForm } from "./share-form";
import { type RevokeAction, ShareTable } from "./share-table";

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
      <Band crumb={t("title")} finding={t("finding", { count: open })} cause={t("cause")} />
      <Wrap>
        <Columns kind="form">
          <Section bare heading={t("new")}>
            <ShareForm {...page} share={share} />
          </Section>
          <Section bare heading={t("kept")}>
            {shares.length === 0 ? (
              <Empty title={t("none")}>{t("noneWhy")}</Empty>
            ) : (
              <ShareTable shares={shares} now={now} revoke={revoke} />
            )}
          </Section>
        </Columns>
      </Wrap>
    </>
  );
}
