import { readFile } from "node:fs/promises";
import { ImageResponse } from "next/og";
import { createElement } from "react";

/** Sizes in pixels; a mask may cut away a fifth of the maskable one. */
const ICONS: Readonly<Record<string, { readonly size: number; readonly mark: number }>> = {
  "192.png": { size: 192, mark: 192 },
  "512.png": { size: 512, mark: 512 },
  "maskable.png": { size: 512, mark: 410 },
  "apple.png": { size: 180, mark: 180 },
};

export const dynamic = "force-static";
export const dynamicParams = false;

/** The icons are drawn when the product is built. */
export function generateStaticParams(): { name: string }[] {
  return Object.keys(ICONS).map((name) => ({ name }));
}

/** The mark as pictures, all of them of the one that pages show (public/icon.svg). */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const icon = ICONS[(await params).name];
  if (icon === undefined) return new Response(null, { status: 404 });
  const svg = await readFile("public/icon.svg", "utf8");
  const red = /<rect[^>]*fill="(#[0-9a-f]{6})"/.exec(svg)?.[1];
  const { size, mark } = icon;
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  const ground = mark < size ? { backgroundColor: red } : {};
  const style = { display: "flex", width: size, height: size, padding: (size - mark) / 2, ...ground };
  const picture = createElement("img", { src, width: mark, height: mark });
  return new ImageResponse(createElement("div", { style }, picture), { width: size, height: size });
}
