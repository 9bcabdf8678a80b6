const MOST_ZOOM = 12;

/** The part of a picture that is seen, moved by its `viewBox`. */
export class ViewBox {
  private readonly whole: DOMRect;
  private x: number;
  private y: number;
  private zoom = 1;

  constructor(private readonly svg: SVGSVGElement) {
    const box = svg.viewBox.baseVal;
    this.whole = new DOMRect(box.x, box.y, box.width, box.height);
    this.x = box.x;
    this.y = box.y;
  }

  private get width(): number {
    return this.whole.width / this.zoom;
  }

  private get height(): number {
    return this.whole.height / this.zoom;
  }

  /** How much larger than at first. */
  get times(): number {
    return this.zoom;
  }

  private show(): void {
    const within = (value: number, from: number, room: number) => Math.max(from, Math.min(from + room, value));
    this.x = within(this.x, this.whole.x, this.whole.width - this.width);
    this.y = within(this.y, this.whole.y, this.whole.height - this.height);
    this.svg.setAttribute('viewBox', `${this.x} ${this.y} ${this.width} ${this.height}`);
  }

  /** Enlarges about a point, given as shares of the picture's width and height. */
  enlarge(by: number, atX = 0.5, atY = 0.5): void {
    const x = this.x + atX * this.width;
    const y = this.y + atY * this.height;
    this.zoom = Math.max(1, Math.min(MOST_ZOOM, this.zoom * by));
    this.x = x - atX * this.width;
    this.y = y - atY * this.height;
    this.show();
  }

  /** Moves by shares of what is seen. */
  pan(x: number, y: number): void {
    this.x += x * this.width;
    this.y += y * this.height;
    this.show();
  }

  /** Brings a point of the picture into sight. */
  reveal(x: number, y: number): void {
    if (x < this.x || x > this.x + this.width || y < this.y || y > this.y + this.height) {
      this.x = x - this.width / 2;
      this.y = y - this.height / 2;
      this.show();
    }
  }

  reset(): void {
    this.zoom = 1;
    this.x = this.whole.x;
    this.y = this.whole.y;
    this.show();
  }
}
