import { expect, it } from "vitest";
import { renewLinkKeys } from "@/lib/cli/migrations/link-keys";
import { linkKeys } from "@/lib/records/link-keys";
import { connectSuperuser } from "../support/database";
import { load, UNITS } from "./transfer/loading";
import { foundTenant } from "./transfer/tenant";

const ACTIVITIES = `id,unit,type,occurred_on,title,url,status
a1,T,WEBSITE_ARTICLE,2021-03-01,Tin,https://m.facebook.com/story.php?id=9&story_fbid=7,APPROVED
a2,T,WEBSITE_ARTICLE,2021-03-01,Tin,zalo,APPROVED
`;

const KEYS = "SELECT id, url_key, version FROM activities ORDER BY id";
const GIVEN = "SELECT kind, record FROM given_links WHERE key = $1 ORDER BY kind";
const CHANNELS = `code,unit,platform,purpose,name,url,opened,closed
c1,T,FACEBOOK,PUBLIC_PAGE,Trang,https://web.facebook.com/permalink.php?story_fbid=7&id=9,,
`;

it("makes stored forms of links anew once the rules have changed, and then leaves them alone", async () => {
  const { token } = await foundTenant("linked");
  expect(
    (await load(token, { "units.csv": UNITS, "activities.csv": ACTIVITIES, "channels.csv": CHANNELS }))
      .errors,
  ).toEqual([]);
  const ownerUrl = process.env.DATABASE_OWNER_URL ?? "";
  const superuser = await connectSuperuser();
  const stale = async () => {
    await superuser.query("SET session_replication_role = replica; UPDATE activities SET url_key = 'old'");
    await superuser.query("UPDATE given_links SET key = $1", ["0".repeat(64)]);
    return (await superuser.query("SELECT value FROM auth.tenant_revisions")).rows;
  };
  const fresh = [
    { id: "a1", url_key: "facebook.com/9/posts/7", version: 1 },
    { id: "a2", url_key: null, version: 1 },
  ];
  try {
    await superuser.query("COMMENT ON TABLE given_links IS 'other rules'");
    const revisions = await stale();
    await renewLinkKeys(ownerUrl);
    expect((await superuser.query(KEYS)).rows).toEqual(fresh);
    const [key] = linkKeys(["https://facebook.com/9/posts/7"]);
    expect((await superuser.query(GIVEN, [key])).rows).toEqual([
      { kind: "activities", record: "a1" },
      { kind: "channels", record: "c1" },
    ]);
    expect((await superuser.query("SELECT value FROM auth.tenant_revisions")).rows).toEqual(revisions);

    await stale();
    await renewLinkKeys(ownerUrl);
    expect((await superuser.query(KEYS)).rows).toMatchObject([{ url_key: "old" }, { url_key: "old" }]);
    await renewLinkKeys(ownerUrl, true);
    expect((await superuser.query(KEYS)).rows).toEqual(fresh);
  } finally {
    await superuser.end();
  }
});
