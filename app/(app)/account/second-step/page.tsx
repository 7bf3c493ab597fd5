import type { Metadata } from "next";
import { SecondStep } from "@/components/account/second-step";
import { SignOut } from "@/components/frame/sign-out";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { Crumb } from "@/components/ui/crumb";
import { SignedIn } from "@/components/ui/signed-in";
import { Toaster } from "@/components/ui/toaster";
import { Wrap } from "@/components/ui/wrap";
import { signOut } from "@/lib/actions/account";
import { beginSecondStep, confirmSecondStep, endSecondStep } from "@/lib/actions/second-step/form";
import { readOwingPage } from "@/lib/http/reader";
import { getTranslations } from "@/lib/i18n/server-words";
import { ownSecondStep } from "@/lib/queries/sessions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("secondStep"))("title") };
}

/** One's second step of signing in; whoever owes it sees nothing else before. */
export default async function SecondStepPage() {
  const { scope, step } = await readOwingPage("/account/second-step", async (_, asking) => ({
    scope: asking,
    step: await ownSecondStep(asking),
  }));
  const t = await getTranslations("secondStep");
  const account = await getTranslations("account");
  const ui = await getTranslations("ui");
  return (
    <SignedIn person={scope.person?.id ?? null}>
      <Band
        crumb={<Crumb path={[{ label: account("title"), href: "/account" }]} here={t("title")} />}
        finding={t(scope.owesSecondStep ? "owed" : `finding.${step.standing}`)}
        cause={t(scope.owesSecondStep ? "owedWhy" : "why", { federation: scope.tenant.name })}
      />
      <Wrap>
        <ClientMessages namespaces={["secondStep"]}>
          <SecondStep
            step={step}
            name={scope.person?.name ?? ""}
            begin={beginSecondStep}
            confirm={confirmSecondStep}
            end={endSecondStep}
          />
        </ClientMessages>
        {scope.owesSecondStep ? (
          <>
            <SignOut signOut={signOut}>
              <Button type="submit" kind="quiet">
                {t("signOut")}
              </Button>
            </SignOut>
            <Toaster closeLabel={ui("close")} />
          </>
        ) : null}
      </Wrap>
    </SignedIn>
  );
}
