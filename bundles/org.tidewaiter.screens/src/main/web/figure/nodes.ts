/** A node of a picture: where it stands, and what it is called. */
export interface Node {
  id: string;
  name: string;
  x: number;
  y: number;
  element: SVGGraphicsElement;
}

const DIRECTIONS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

/** The nodes and links of a picture, one of which may be lit and some hidden. */
export class Nodes {
  readonly all: Node[];
  readonly hidden = new Set<string>();
  lit?: Node;

  constructor(private readonly svg: SVGSVGElement) {
    const named = [...svg.querySelectorAll<SVGGraphicsElement>('[data-node]')];
    const elements = named.length ? named : [...svg.querySelectorAll<SVGGraphicsElement>('g:has(> title)')];
    this.all = elements.map((element, index) => this.node(element, index));
  }

  private node(element: SVGGraphicsElement, index: number): Node {
    const box = element.getBBox();
    const name = element.querySelector('title')?.textContent ?? element.textContent ?? '';
    return { id: element.dataset.node ?? `#${index}`, name, x: box.x + box.width / 2, y: box.y + box.height / 2, element };
  }

  private get links(): SVGElement[] {
    return [...this.svg.querySelectorAll<SVGElement>('[data-from][data-to]')];
  }

  private seen(): Node[] {
    return this.all.filter((node) => !this.hidden.has(node.id));
  }

  /** The nodes that are linked to one and not hidden. */
  neighbours(of: Node): Node[] {
    const ids = new Set(this.links.filter((link) => this.touches(link, of.id))
      .map((link) => (link.dataset.from === of.id ? link.dataset.to : link.dataset.from)));
    return this.seen().filter((node) => ids.has(node.id));
  }

  private touches(link: SVGElement, id: string): boolean {
    return link.dataset.from === id || link.dataset.to === id;
  }

  /** The node nearest in the direction of an arrow key; the first one if none is lit. */
  toward(key: string): Node | undefined {
    const from = this.lit;
    const seen = this.seen();
    if (!from) {
      return seen[0];
    }
    const [dx, dy] = DIRECTIONS[key];
    let best: Node | undefined;
    let least = Infinity;
    for (const node of seen) {
      const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
      const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
      const cost = along + 2 * aside;
      if (node !== from && along > 0.5 && cost < least) {
        best = node;
        least = cost;
      }
    }
    return best ?? from;
  }

  /** Lights one node with its links and neighbours and dims the others; none: all as they were. */
  light(node: Node | undefined): void {
    this.lit = node;
    const near = new Set(node ? [node, ...this.neighbours(node)] : []);
    this.svg.classList.toggle('dimming', !!node);
    this.all.forEach((one) => {
      one.element.classList.toggle('lit', near.has(one));
      one.element.classList.toggle('chosen', one === node);
    });
    this.links.forEach((link) => link.classList.toggle('lit', !!node && this.touches(link, node.id)));
  }

  /** Hides the lit node and its links. */
  hide(): Node | undefined {
    const node = this.lit;
    if (node) {
      this.hidden.add(node.id);
      this.light(undefined);
      this.showHidden();
    }
    return node;
  }

  /** Brings back what was hidden, and lights nothing. */
  reset(): void {
    this.hidden.clear();
    this.light(undefined);
    this.showHidden();
  }

  private showHidden(): void {
    this.all.forEach((node) => node.element.classList.toggle('away', this.hidden.has(node.id)));
    this.links.forEach((link) =>
      link.classList.toggle('away', this.hidden.has(link.dataset.from!) || this.hidden.has(link.dataset.to!)));
  }

  /** The node of an element inside the picture. */
  at(element: Element): Node | undefined {
    return this.all.find((node) => node.element.contains(element));
  }
}
