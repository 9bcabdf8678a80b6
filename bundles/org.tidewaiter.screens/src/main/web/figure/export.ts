import { download } from '../core/download';

const PRESENTATION = [
  'fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'opacity',
  'font-family', 'font-size', 'font-weight',
];
const PNG_PIXELS_PER_UNIT = 2;

/** The picture as a document of its own: what the stylesheet says is written into it. */
function standalone(svg: SVGSVGElement): { text: string; width: number; height: number } {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [svg, ...svg.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')];
  from.forEach((element, index) => {
    const style = getComputedStyle(element);
    if (style.display === 'none') {
      to[index].setAttribute('display', 'none');
    }
    PRESENTATION.forEach((name) => to[index].setAttribute(name, style.getPropertyValue(name)));
    to[index].removeAttribute('class');
  });
  const box = svg.viewBox.baseVal;
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const sides = { x: box.x, y: box.y, width: box.width, height: box.height, fill: getComputedStyle(document.body).backgroundColor };
  Object.entries(sides).forEach(([name, value]) => ground.setAttribute(name, String(value)));
  copy.prepend(ground);
  copy.setAttribute('width', String(box.width));
  copy.setAttribute('height', String(box.height));
  return { text: new XMLSerializer().serializeToString(copy), width: box.width, height: box.height };
}

export function saveSvg(svg: SVGSVGElement, name: string): void {
  download(`${name}.svg`, new Blob([standalone(svg).text], { type: 'image/svg+xml' }));
}

export async function savePng(svg: SVGSVGElement, name: string): Promise<void> {
  const { text, width, height } = standalone(svg);
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * PNG_PIXELS_PER_UNIT);
    canvas.height = Math.ceil(height * PNG_PIXELS_PER_UNIT);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) {
      throw new Error(`no picture of ${canvas.width} x ${canvas.height}`);
    }
    download(`${name}.png`, png);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A field as CSV wants it; what a spreadsheet would compute is made text. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,]+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** The tables of a figure, one below the other with an empty line between. */
export function csvOf(tables: Iterable<HTMLTableElement>): string {
  return [...tables]
    .map((table) => [...table.rows].map((row) => [...row.cells].map((cell) => field(cell.textContent!.trim())).join(',')).join('\r\n'))
    .join('\r\n\r\n') + '\r\n';
}

export function saveCsv(figure: HTMLElement, name: string): void {
  // the mark tells a spreadsheet that it is UTF-8
  download(`${name}.csv`, new Blob(['\uFEFF', csvOf(figure.querySelectorAll('table'))], { type: 'text/csv' }));
}
