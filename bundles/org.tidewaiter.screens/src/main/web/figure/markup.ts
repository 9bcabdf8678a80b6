/** What may be in a figure; all else is left out when it is taken over into the page. */
const ELEMENTS = new Set([
  'figure', 'figcaption', 'p', 'ul', 'ol', 'li', 'span', 'b', 'strong', 'br', 'details', 'summary', 'table', 'caption', 'thead',
  'tbody', 'tfoot', 'tr', 'th', 'td', 'svg', 'g', 'title', 'desc', 'path', 'rect', 'circle', 'ellipse', 'line', 'polygon', 'polyline',
  'text', 'tspan', 'defs', 'clippath', 'use', 'marker', 'pattern',
]);
const NO_ATTRIBUTE = /^on|^style$/;

function clean(element: Element): void {
  for (const child of [...element.children]) {
    if (ELEMENTS.has(child.localName.toLowerCase())) {
      clean(child);
    } else {
      child.remove();
    }
  }
  for (const { name, value } of [...element.attributes]) {
    if (NO_ATTRIBUTE.test(name) || (/href$/.test(name) && !value.startsWith('#'))) {
      element.removeAttribute(name);
    }
  }
}

/** Ids are of the page, in which a figure stands beside others. */
function rename(figure: Element, prefix: string): void {
  for (const element of figure.querySelectorAll('[id]')) {
    element.id = `${prefix}-${element.id}`;
  }
  for (const name of ['aria-labelledby', 'aria-describedby']) {
    for (const element of figure.querySelectorAll(`[${name}]`)) {
      const ids = element.getAttribute(name)!.split(/\s+/).filter(Boolean);
      element.setAttribute(name, ids.map((id) => `${prefix}-${id}`).join(' '));
    }
  }
}

/** The figure of a host's markup, of this page, harmless, with ids that begin with `prefix`. Nothing if there is none. */
export function figureOf(markup: string, prefix: string): HTMLElement | undefined {
  const parsed = new DOMParser().parseFromString(markup, 'text/html').querySelector('figure');
  if (!parsed) {
    return undefined;
  }
  clean(parsed);
  rename(parsed, prefix);
  return document.importNode(parsed, true);
}
