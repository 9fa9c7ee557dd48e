import { saveFile } from "./save-file.ts";

/** What a picture takes from the styles of the page; as a file it has none. */
const looks = ["fill", "fill-opacity", "stroke", "stroke-width", "font", "text-anchor", "paint-order"];
const size = 1600;

/** Saves a picture as PNG exactly as it looks, with its source beneath. */
export async function savePicture(picture: SVGSVGElement, name: string, source: string): Promise<void> {
  const { width, height } = picture.viewBox.baseVal;
  const drawn = await draw(styledCopy(picture));
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = Math.round((size * height) / width) + 60;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  const { backgroundColor, color } = getComputedStyle(picture.closest(".panel") ?? document.body);
  pen.fillStyle = backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(drawn, 0, 0, size, canvas.height - 60);
  pen.fillStyle = color;
  pen.font = "18px sans-serif";
  pen.fillText(source, 16, canvas.height - 22, size - 32);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob) saveFile(name, blob);
}

function styledCopy(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const originals = picture.querySelectorAll("*");
  for (const [place, element] of [...copy.querySelectorAll("*")].entries()) {
    const original = originals[place];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const look of looks) (element as SVGElement).style?.setProperty(look, style.getPropertyValue(look));
  }
  const { width, height } = picture.viewBox.baseVal;
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return copy;
}

function draw(picture: SVGSVGElement): Promise<HTMLImageElement> {
  const image = new Image();
  const text = new XMLSerializer().serializeToString(picture);
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("The picture could not be drawn."));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  });
}
