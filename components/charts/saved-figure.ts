import { drawnFigure } from "./drawn-figure";

/** A picture on paper or on a screen with two dots for one. */
const DOTS = 2;
/** As long as a file's name may well be. */
const LONGEST_NAME = 60;

/** Gives a chart to its reader as a file that says what it shows, and where it comes from. */
export async function saveFigure(figure: HTMLElement, format: "svg" | "png", source: string): Promise<void> {
  const heading = headingOf(figure);
  const { svg, width, height } = drawnFigure(figure, { heading, source: [document.title, source] });
  const file =
    format === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await rastered(svg, width, height);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${fileName(heading)}.${format}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

function headingOf(figure: HTMLElement): string {
  const heading = figure.querySelector("h2, h3");
  return [...(heading?.childNodes ?? [])]
    .map(({ textContent }) => textContent?.trim() ?? "")
    .filter((said) => said !== "")
    .join(" · ");
}

function fileName(heading: string): string {
  const plain = heading.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
  return (
    plain
      .replaceAll(/[^A-Za-z0-9]+/g, "-")
      .slice(0, LONGEST_NAME)
      .replace(/^-|-$/g, "") || "chart"
  );
}

async function rastered(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * DOTS;
  canvas.height = height * DOTS;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (file) => (file ? resolve(file) : reject(new Error("The canvas gave no picture"))),
      "image/png",
    );
  });
}
