import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { CodeForm } from "@/components/account/code-form";
import { address } from "@/components/compliance/links";
import { pendingSignIn } from "@/lib/http/cookies";
import { getTranslations } from "@/lib/i18n/server-words";
import { type SignInAsked, signInAsked } from "../asked";

interface Props {
  searchParams: SignInAsked;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signin"))("second.title") };
}

export default async function CodePage({ searchParams }: Props) {
  // Without a password before it there is nobody whose code this could be.
  const asked = await signInAsked(searchParams);
  if ((await pendingSignIn(await headers())) === undefined)
    redirect(address("/signin", { error: "CODE_LATE", callbackUrl: asked.callbackUrl }));
  return (
    <main id="main">
      <CodeForm {...asked} />
    </main>
  );
}
