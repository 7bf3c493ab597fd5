import decodeQR from "qr/decode.js";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { QrCode } from "./qr-code";

const PIXELS = 6;

/** What a camera would see of the drawing. */
function photographed(svg: string) {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const dark = new Set([...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  const [width, height] = [size * PIXELS, size * PIXELS];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [Math.floor((at % width) / PIXELS), Math.floor(at / width / PIXELS)];
    if (dark.has(`${x} ${y}`)) data.fill(0, at * 4, at * 4 + 3);
  }
  return { width, height, data };
}

it.each(["https://chitieu.example.vn/activities/new?unit=KCN-001", "https://zalo.me/g/abcdef123"])(
  "a drawn code is read as %s",
  (text) => {
    const svg = renderToStaticMarkup(<QrCode text={text} label="x" />);
    expect(decodeQR(photographed(svg))).toBe(text);
  },
);
