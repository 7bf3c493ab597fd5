import { describe, expect, test } from "vitest";
import { comparableUrl } from "./link";

const article = "congdoanangiang.org.vn/tin/thang-cong-nhan";
const post = "facebook.com/100064/posts/77";
const video = "youtube.com/watch?v=dQw4w9WgXcQ";

describe("links that lead to one page", () => {
  test.each([
    ["https://congdoanangiang.org.vn/tin/thang-cong-nhan", article],
    ["http://www.congdoanangiang.org.vn/tin/thang-cong-nhan/", article],
    ["http://m.congdoanangiang.org.vn/tin/thang-cong-nhan", article],
    ["  https://CongDoanAnGiang.org.vn/tin/thang-cong-nhan#binh-luan ", article],
    ["https://congdoanangiang.org.vn/tin/thang-cong-nhan?fbclid=abc&utm_source=zalo", article],
    ["https://congdoanangiang.org.vn/tin/thang-cong-nhan?UTM_Source=zalo&Gclid=1&msclkid=2", article],
    ["https://m.facebook.com/story.php?id=100064&story_fbid=77", post],
    ["https://www.facebook.com/story.php?story_fbid=77&id=100064&__tn__=%2CO&rdid=x", post],
    ["https://www.facebook.com/permalink.php?story_fbid=77&id=100064&sfnsn=mo", post],
    ["https://mbasic.facebook.com/100064/posts/77/?refid=52", post],
    ["https://web.facebook.com/100064/posts/77", post],
    ["https://vi-vn.facebook.com/100064/posts/thang-cong-nhan/77/", post],
    ["https://fb.com/100064/posts/77?mibextid=q", post],
    ["https://www.facebook.com/photo/?fbid=5&set=a.1&__cft__[0]=x", "facebook.com/photo?fbid=5"],
    ["https://m.facebook.com/photo.php?fbid=5", "facebook.com/photo?fbid=5"],
    ["https://facebook.com/groups/9/permalink/77/", "facebook.com/groups/9/posts/77"],
    ["https://m.facebook.com/groups/9/posts/77", "facebook.com/groups/9/posts/77"],
    ["https://www.facebook.com/congdoan/videos/ngay-hoi/88/", "facebook.com/watch?v=88"],
    ["https://fb.com/watch/?v=88&ref=sharing", "facebook.com/watch?v=88"],
    ["https://www.facebook.com/reel/88?s=fb_shorts_profile", "facebook.com/watch?v=88"],
    ["https://www.facebook.com/video.php?v=88", "facebook.com/watch?v=88"],
    ["https://www.facebook.com/watch/live/?v=88&ref=notif", "facebook.com/watch?v=88"],
    ["https://www.facebook.com/congdoan/photos/a.1/5/?type=3", "facebook.com/photo?fbid=5"],
    ["https://www.facebook.com/groups/9/?multi_permalinks=77&ref=share", "facebook.com/groups/9/posts/77"],
    ["https://m.facebook.com/groups/9?view=permalink&id=77", "facebook.com/groups/9/posts/77"],
    ["https://m.facebook.com/profile.php?id=100064&eav=x", "facebook.com/100064"],
    ["https://www.facebook.com/100064/?locale=vi_VN", "facebook.com/100064"],
    ["https://l.facebook.com/l.php?u=https%3A%2F%2Fyoutu.be%2FdQw4w9WgXcQ%3Ffbclid%3Dx&h=y", video],
    ["https://m.youtube.com/watch/?v=dQw4w9WgXcQ&pp=x&si=y&t=3", video],
    ["https://www.youtube.com/embed/dQw4w9WgXcQ?start=3", video],
    ["https://twitter.com/congdoan/status/1?s=20&t=x", "x.com/status/1"],
    ["https://mobile.twitter.com/CongDoan/status/1/photo/1", "x.com/status/1"],
    ["https://x.com/i/web/status/1", "x.com/status/1"],
    ["https://x.com/congdoan?s=21", "x.com/congdoan"],
    ["https://www.instagram.com/p/ab1/?igsh=x", "instagram.com/p/ab1"],
    ["https://instagram.com/congdoan/reel/ab1/?img_index=2", "instagram.com/p/ab1"],
    ["https://www.instagram.com/reels/ab1/", "instagram.com/p/ab1"],
    ["https://zalo.me/g/abc123?src=qr", "zalo.me/g/abc123"],
    ["https://chat.zalo.me/?g=abc123", "zalo.me/g/abc123"],
    ["https://oa.zalo.me/2345?gidzl=x&utm_source=y", "zalo.me/2345"],
    ["https://m.tiktok.com/v/1.html?u_code=x", "tiktok.com/video/1"],
    ["https://www.tiktok.com/embed/v2/1", "tiktok.com/video/1"],
    ["https://vt.tiktok.com/ZSabc/?k=1", "tiktok.com/ZSabc"],
    ["https://www.youtube.com/redirect?q=https%3A%2F%2Fx.com%2Fa%2Fstatus%2F1&event=z", "x.com/status/1"],
    ["https://youtu.be/dQw4w9WgXcQ?si=abc&t=12", video],
    ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&feature=share&t=1m", video],
    ["https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ", video],
    ["https://youtube.com/shorts/dQw4w9WgXcQ/", video],
    ["https://www.youtube.com/live/dQw4w9WgXcQ?si=x", video],
    ["https://www.tiktok.com/@congdoan/video/1?_r=1&is_from_webapp=1", "tiktok.com/video/1"],
    ["https://congdoanangiang.org.vn", "congdoanangiang.org.vn"],
    ["\u200Bhttps://congdoanangiang.org.vn:443/tin/thang-cong-nhan\u200B", article],
    ["http://congdoanangiang.org.vn:80/tin/thang-cong-nhan//", article],
    ["https://www.m.congdoanangiang.org.vn./tin/thang-cong-nhan?", article],
    ["https://congdoanangiang.org.vn/tin/thang-cong-nhan?gad_source=1&_hsenc=a&mtm_cid=2&ELQ=3", article],
    ["https://congdoan.vn/#/bai/1/?utm_source=zalo", "congdoan.vn#/bai/1"],
    ["https://congdoan.vn/#!/bai/1", "congdoan.vn#/bai/1"],
    ["https://congdoan.vn/#/", "congdoan.vn"],
    ["https://congdoan.vn/b%c3%a0i", "congdoan.vn/b%C3%A0i"],
    ["https://www.google.com/url?sa=t&url=https%3A%2F%2Fyoutu.be%2FdQw4w9WgXcQ&usg=x", video],
    ["https://www.google.com.vn/url?q=https://congdoan.vn/b%C3%A0i&sa=D", "congdoan.vn/b%C3%A0i"],
    ["https://congdoan.vn/tin?a=1&amp;id=2", "congdoan.vn/tin?a=1&id=2"],
    ["https://congdoan.vn/bài", "congdoan.vn/b%C3%A0i"],
    ["https://m.vn/tin", "m.vn/tin"],
    ["https://congdoanangiang.org.vn:8443/Tin", "congdoanangiang.org.vn:8443/Tin"],
  ])("%s is %s", (url, expected) => {
    expect(comparableUrl(url)).toBe(expected);
  });

  test.each(["javascript:alert(1)", "congdoanangiang.org.vn/tin", ""])("%j is no web address", (text) => {
    expect(comparableUrl(text)).toBeNull();
  });
});

describe("links that lead to two pages", () => {
  test.each([
    ["https://congdoan.vn/#/bai/1", "https://congdoan.vn/#/bai/2"],
    ["https://congdoan.vn/#!/bai/1", "https://congdoan.vn/#!/bai/2"],
    ["https://congdoan.vn/tin?id=1", "https://congdoan.vn/tin?id=2"],
    ["https://congdoan.vn/tin?t=1", "https://congdoan.vn/tin?t=2"],
    ["https://congdoan.vn/tin?game=1", "https://congdoan.vn/tin?game=2"],
    ["https://congdoan.vn/tin?ma=a%26b", "https://congdoan.vn/tin?ma=a&b"],
    ["https://congdoan.vn/Tin", "https://congdoan.vn/tin"],
    ["https://congdoan.vn:8080/tin", "https://congdoan.vn/tin"],
    ["https://notfacebook.com/a?x=1", "https://notfacebook.com/a?x=2"],
    ["https://www.facebook.com/groups/9", "https://www.facebook.com/groups/9/posts/77"],
    ["https://www.facebook.com/events/1", "https://www.facebook.com/events/2"],
    ["https://www.facebook.com/congdoan", "https://www.facebook.com/congdoan/photos"],
    ["https://facebook.com/story.php?story_fbid=1&id=9", "https://facebook.com/story.php?story_fbid=2&id=9"],
    ["https://facebook.com/watch/?v=1", "https://facebook.com/watch/?v=2"],
    ["https://youtu.be/a1", "https://youtu.be/A1"],
    ["https://www.youtube.com/playlist?list=1", "https://www.youtube.com/playlist?list=2"],
  ])("%s and %s", (one, other) => {
    expect(comparableUrl(one)).not.toBe(comparableUrl(other));
  });
});

/** What tidy-url 1.18.3 drops of every site (docs/decisions/links.md). */
const KNOWN =
  `utm_source utm_medium utm_term utm_campaign utm_content utm_name utm_cid utm_reader utm_viz_id utm_pubreferrer
utm_swu utm_social-type utm_brand utm_team utm_feeditemid utm_id utm_marketing_tactic utm_creative_format utm_campaign_id
utm_source_platform utm_timestamp utm_souce utm_couponvalue itm_source itm_medium itm_term itm_campaign itm_content itm_channel
itm_source_s itm_medium_s itm_campaign_s itm_audience int_source int_cmp_name int_cmp_id int_cmp_creative int_medium int_campaign
int_content pk_campaign pk_cpn pk_source pk_medium pk_keyword pk_kwd pk_content pk_cid piwik_campaign piwik_cpn piwik_source
piwik_medium piwik_keyword piwik_kwd piwik_content piwik_cid gclid ga_source ga_medium ga_term ga_content ga_campaign ga_place
gclsrc hsa_cam hsa_grp hsa_mt hsa_src hsa_ad hsa_acc hsa_net hsa_kw hsa_tgt hsa_ver hsa_la hsa_ol fbclid oly_enc_id oly_anon_id
vero_id vero_conv __s _hsenc _hsmi __hssc __hstc __hsfp hsCtaTracking mkt_tok mtm_campaign mtm_keyword mtm_kwd mtm_source
mtm_medium mtm_content mtm_cid mtm_group mtm_placement elqTrackId elq elqaid elqat elqCampaignId elqTrack mc_cid mc_eid ncid cmpid
mbid rdt_cid`.split(/\s+/);

test("parameters of known trackers say nothing of the page", () => {
  const said = KNOWN.filter(
    (name) => comparableUrl(`https://congdoan.vn/tin?${name}=1`) !== "congdoan.vn/tin",
  );
  expect(said).toEqual([]);
});
