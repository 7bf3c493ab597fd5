import type { Metadata } from "next";
import { InvitationForm } from "@/components/account/invitation-form";
import { Lead } from "@/components/account/lead";
import { ButtonLink } from "@/components/ui/button";
import { acceptInvitation } from "@/lib/actions/account";
import { forPage } from "@/lib/http/unavailable";
import { getTranslations } from "@/lib/i18n/server-words";
import { invitedBy } from "@/lib/queries/invitation";

interface Props {
  params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  // The address is a secret: no page after this one may learn it.
  return { title: (await getTranslations("account"))("invitationTitle"), referrer: "same-origin" };
}

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const t = await getTranslations("account");
  const invitee = await forPage(() => invitedBy(token));
  return (
    <main id="main">
      <h1>{t(invitee ? "invitationTitle" : "invitationOver")}</h1>
      {invitee ? (
        <InvitationForm token={token} invitee={invitee} action={acceptInvitation} />
      ) : (
        <>
          <Lead>{t("invitationOverBody")}</Lead>
          <ButtonLink href="/signin">{t("toSignIn")}</ButtonLink>
        </>
      )}
    </main>
  );
}
