import { readFileSync } from "node:fs";
import { connection } from "next/server";
import { Frame, type FrameProps } from "@/components/frame/frame";
import { OverviewContent, type OverviewProps } from "@/components/overview/overview-page";
import { ClientMessages } from "@/components/ui/client-messages";

interface Constants {
  readonly frame: Omit<FrameProps, "children" | "person" | "at"> & { readonly name: string };
  readonly overview: OverviewProps;
}

const { frame, overview } = JSON.parse(
  readFileSync(/*turbopackIgnore: true*/ process.env.BENCH_VIEW ?? "", "utf8"),
) as Constants;

async function nobody() {
  "use server";
}

/** The overview as its own page renders it, of figures that are there already. */
export default async function OverviewOfConstants() {
  await connection();
  const { name, ...rest } = frame;
  return (
    <Frame
      {...rest}
      at={new Date().toISOString()}
      person={{
        id: "",
        name,
        theme: "system",
        passwordHref: "/account",
        auditHref: null,
        welcomeHref: null,
        settingsHref: null,
        sharesHref: null,
        peopleHref: null,
        reorganisationsHref: null,
        signOut: nobody,
      }}
    >
      <ClientMessages>
        <OverviewContent {...overview} />
      </ClientMessages>
    </Frame>
  );
}
