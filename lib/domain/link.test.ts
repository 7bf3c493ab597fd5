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
    ["https://youtu.be/dQw4w9WgXcQ?si=abc&t=12", video],
    ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&feature=share&t=1m", video],
    ["https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ", video],
    ["https://youtube.com/shorts/dQw4w9WgXcQ/", video],
    ["https://www.youtube.com/live/dQw4w9WgXcQ?si=x", video],
    ["https://www.tiktok.com/@congdoan/video/1?_r=1&is_from_webapp=1", "tiktok.com/@congdoan/video/1"],
    ["https://congdoanangiang.org.vn", "congdoanangiang.org.vn"],
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
    ["https://facebook.com/story.php?story_fbid=1&id=9", "https://facebook.com/story.php?story_fbid=2&id=9"],
    ["https://facebook.com/watch/?v=1", "https://facebook.com/watch/?v=2"],
    ["https://youtu.be/a1", "https://youtu.be/A1"],
    ["https://www.youtube.com/playlist?list=1", "https://www.youtube.com/playlist?list=2"],
  ])("%s and %s", (one, other) => {
    expect(comparableUrl(one)).not.toBe(comparableUrl(other));
  });
});
