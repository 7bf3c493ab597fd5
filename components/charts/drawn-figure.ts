const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 24;
const [HEADING, SOURCE] = [18, 11];
const LEADING = 1.4;
/** Of a letter's breadth to its height, semibold. */
const BREADTH = 0.56;
/** How far below the top of a line of text its letters stand. */
const BASELINE = 0.8;
const SOLID = 255;
/** What is for the ear, what takes it away, and its heading, which is set anew. */
const NOT_DRAWN = "details, figcaption, [data-take], caption, :has(> h2, > h3)";

/** What a picture keeps of how its parts look: without the page's sheets it would be black. */
const LOOKS = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "opacity"],
  ...[
    "font-size",
    "font-weight",
    "font-family",
    "text-anchor",
    "dominant-baseline",
    "paint-order",
    "vector-effect",
  ],
];

/**
 * A chart as it is seen, made of SVG alone: pictures as they are with their looks written into them, squares and words of
 * the page as shapes; above it its finding, below it its address. What is for the ear, and its table, stay out.
 */
export function drawnFigure(
  figure: HTMLElement,
  said: { readonly heading: string; readonly source: readonly string[] },
) {
  const box = figure.getBoundingClientRect();
  const width = Math.ceil(box.width) + 2 * MARGIN;
  const lines = wrapped(said.heading, (width - 2 * MARGIN) / (HEADING * BREADTH));
  const top = MARGIN + lines.length * HEADING * LEADING + 12;
  const shapes = element("g", {});
  drawInto(shapes, figure, { x: MARGIN - box.left, y: top - box.top });
  const height =
    Math.ceil(top + lowest(figure, box.top)) + said.source.length * SOURCE * LEADING + 2 * MARGIN;
  const ink = getComputedStyle(document.body).color;
  const root = element("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  root.append(element("rect", { width, height, fill: ground() }));
  for (const [nth, line] of lines.entries()) {
    root.append(
      text(line, {
        x: MARGIN,
        y: MARGIN + HEADING * (1 + nth * LEADING),
        size: HEADING,
        weight: 600,
        fill: ink,
      }),
    );
  }
  root.append(shapes);
  for (const [nth, line] of said.source.toReversed().entries()) {
    const y = height - MARGIN - nth * SOURCE * LEADING;
    root.append(text(line, { x: MARGIN, y, size: SOURCE, weight: 400, fill: ink }));
  }
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

interface Shift {
  readonly x: number;
  readonly y: number;
}

function drawInto(shapes: Element, node: Node, by: Shift): void {
  if (node instanceof Text) drawText(shapes, node, by);
  else if (node instanceof SVGSVGElement) drawPicture(shapes, node, by);
  else if (node instanceof HTMLElement && isSeen(node)) {
    drawBox(shapes, node, by);
    for (const child of node.childNodes) drawInto(shapes, child, by);
  }
}

function isSeen(part: Element): boolean {
  if (part.matches(NOT_DRAWN)) return false;
  return part.getClientRects().length > 0 && getComputedStyle(part).clipPath === "none";
}

/** How far down it is drawn. */
function lowest(figure: HTMLElement, from: number): number {
  const parts = [...figure.querySelectorAll("*")].filter(
    (part) => part.closest(NOT_DRAWN) === null && isSeen(part),
  );
  return Math.max(...parts.map((part) => part.getBoundingClientRect().bottom - from), 0);
}

function drawPicture(shapes: Element, picture: SVGSVGElement, by: Shift): void {
  if (picture.getClientRects().length === 0) return;
  const { left, top, width, height } = picture.getBoundingClientRect();
  const copy = picture.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return;
  keepLooks(picture, copy);
  place(copy, { x: left + by.x, y: top + by.y, width, height, overflow: "visible" });
  shapes.append(copy);
}

function keepLooks(from: Element, to: Element): void {
  writeLooks(getComputedStyle(from), to);
  if (from instanceof SVGUseElement) drawSign(from, to);
  const copies = [...to.children];
  for (const [nth, child] of [...from.children].entries()) {
    const copy = copies[nth];
    if (getComputedStyle(child).display === "none") copy?.remove();
    else if (copy !== undefined) keepLooks(child, copy);
  }
}

function writeLooks(look: CSSStyleDeclaration, to: Element): void {
  for (const name of LOOKS) {
    const value = look.getPropertyValue(name);
    if (value !== "") to.setAttribute(name, value);
  }
  for (const name of ["class", "style", "tabindex", "aria-hidden"]) to.removeAttribute(name);
}

/** What a sign of the page's sprite is made of stands in its place: the file has no sprite. */
function drawSign(from: SVGUseElement, to: Element): void {
  const symbol = document.querySelector(from.href.baseVal);
  if (symbol === null) return;
  const sign = element("svg", { viewBox: symbol.getAttribute("viewBox") ?? "0 0 24 24" });
  for (const name of LOOKS) sign.setAttribute(name, to.getAttribute(name) ?? "");
  for (const part of symbol.children) sign.append(part.cloneNode(true));
  to.replaceWith(sign);
}

function drawBox(shapes: Element, part: HTMLElement, by: Shift): void {
  const { backgroundColor, borderTopStyle, borderTopWidth, borderTopColor, borderLeftStyle } =
    getComputedStyle(part);
  const framed = borderTopStyle !== "none" && borderLeftStyle !== "none";
  if (!framed && alphaOf(backgroundColor) === 0) return;
  const { left, top, width, height } = part.getBoundingClientRect();
  const inset = framed ? Number.parseFloat(borderTopWidth) / 2 : 0;
  const frame = {
    stroke: borderTopColor,
    "stroke-width": inset * 2,
    "stroke-dasharray": borderTopStyle === "dashed" ? "3 3" : "none",
  };
  const size = { width: width - 2 * inset, height: height - 2 * inset };
  shapes.append(
    element("rect", {
      ...{
        x: left + by.x + inset,
        y: top + by.y + inset,
        ...size,
        fill: alphaOf(backgroundColor) === 0 ? "none" : backgroundColor,
      },
      ...(framed ? frame : {}),
    }),
  );
}

/** Line by line, as it is broken on the page. */
function drawText(shapes: Element, node: Text, by: Shift): void {
  const parent = node.parentElement;
  if (parent === null || node.data.trim() === "") return;
  const { fontSize, fontWeight, color } = getComputedStyle(parent);
  for (const { line, box } of linesOf(node)) {
    shapes.append(
      text(line, {
        ...{ x: box.left + by.x, y: box.top + by.y + box.height * BASELINE },
        ...{ size: Number.parseFloat(fontSize), weight: Number(fontWeight), fill: color, breadth: box.width },
      }),
    );
  }
}

function linesOf(node: Text): { line: string; box: DOMRect }[] {
  const range = document.createRange();
  const lines: { begin: number; end: number; top: number }[] = [];
  for (let nth = 0; nth < node.data.length; nth += 1) {
    range.setStart(node, nth);
    range.setEnd(node, nth + 1);
    const [box] = range.getClientRects();
    if (box === undefined) continue;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.top - box.top) < box.height / 2) last.end = nth + 1;
    else lines.push({ begin: nth, end: nth + 1, top: box.top });
  }
  return lines.map(({ begin, end }) => {
    range.setStart(node, begin);
    range.setEnd(node, end);
    return { line: node.data.slice(begin, end).trim(), box: range.getBoundingClientRect() };
  });
}

interface Lettering extends Shift {
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  /** As broad as on the page, whatever letters the reader of the file has. */
  readonly breadth?: number;
}

function text(said: string, { x, y, size, weight, fill, breadth }: Lettering): Element {
  const made = element("text", {
    ...{
      x,
      y,
      fill,
      "font-size": size,
      "font-weight": weight,
      "font-family": getComputedStyle(document.body).fontFamily,
    },
    ...(breadth === undefined ? {} : { textLength: breadth, lengthAdjust: "spacingAndGlyphs" }),
  });
  made.textContent = said;
  return made;
}

function wrapped(said: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of said.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** What lies behind the page. */
function ground(): string {
  const { backgroundColor } = getComputedStyle(document.body);
  return alphaOf(backgroundColor) === 0 ? "#ffffff" : backgroundColor;
}

function alphaOf(colour: string): number {
  const [, alpha] = /^rgba\(.*, ([\d.]+)\)$/.exec(colour) ?? [];
  return alpha === undefined ? SOLID : Number(alpha) * SOLID;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const made = document.createElementNS(SVG, name);
  place(made, attributes);
  return made;
}

function place(to: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    to.setAttribute(name, String(value));
  }
}
