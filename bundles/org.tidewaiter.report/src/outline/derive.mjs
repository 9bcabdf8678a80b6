// Derives the outline of the countries that maps are drawn over. Run by hand when the source changes:
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node derive.mjs package/countries-50m.json > ../main/resources/org/tidewaiter/report/picture/countries.json
// Arcs are thinned (Douglas and Peucker, 0.02 degrees) and counted in steps of 0.01 degrees; ends of
// arcs stay, so that neighbours still share their borders. Islands that vanish are left out.
import { readFileSync } from 'node:fs';

const STEP = 0.01;
const TOLERANCE = 0.02;
const topology = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { scale, translate } = topology.transform;

const decode = (arc) => {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
};

const offset = (p, a, b) => {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
};

const thin = (points) => {
  const keep = new Array(points.length).fill(false);
  keep[0] = keep[points.length - 1] = true;
  const open = [[0, points.length - 1]];
  while (open.length > 0) {
    const [from, to] = open.pop();
    let farthest = from;
    let most = TOLERANCE;
    for (let i = from + 1; i < to; i++) {
      const d = offset(points[i], points[from], points[to]);
      if (d > most) {
        most = d;
        farthest = i;
      }
    }
    if (farthest !== from) {
      keep[farthest] = true;
      open.push([from, farthest], [farthest, to]);
    }
  }
  return points.filter((_, i) => keep[i]);
};

const encode = (points) => {
  let x = 0;
  let y = 0;
  const steps = [];
  for (const [lon, lat] of points) {
    const qx = Math.round(lon / STEP);
    const qy = Math.round(lat / STEP);
    if (steps.length === 0 || qx !== x || qy !== y) {
      steps.push([qx - x, qy - y]);
      x = qx;
      y = qy;
    }
  }
  return steps;
};

// A ring thinned from its seam keeps one more point, or it would fall together to a line.
const thinned = (points) => {
  const ring = points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1];
  if (!ring || points.length < 4) {
    return thin(points);
  }
  let far = 0;
  points.forEach((p, i) => {
    const d = Math.hypot(p[0] - points[0][0], p[1] - points[0][1]);
    far = d > Math.hypot(points[far][0] - points[0][0], points[far][1] - points[0][1]) ? i : far;
  });
  return [...thin(points.slice(0, far + 1)), ...thin(points.slice(far)).slice(1)];
};

const arcs = topology.arcs.map((arc) => encode(thinned(decode(arc))));
const points = (ring) => ring.reduce((sum, i) => sum + arcs[i < 0 ? ~i : i].length - 1, 0);
const rings = topology.objects.countries.geometries.flatMap((g) =>
  (g.type === 'Polygon' ? [g.arcs] : g.arcs).flatMap((polygon) => polygon.filter((ring) => points(ring) >= 3)));

const number = new Map();
rings.flat().forEach((i) => {
  const arc = i < 0 ? ~i : i;
  if (!number.has(arc)) {
    number.set(arc, number.size);
  }
});
const renumbered = rings.map((ring) => ring.map((i) => (i < 0 ? ~number.get(~i) : number.get(i))));
process.stdout.write(JSON.stringify({
  type: 'Topology',
  transform: { scale: [STEP, STEP], translate: [0, 0] },
  objects: { countries: { type: 'MultiPolygon', arcs: renumbered.map((ring) => [ring]) } },
  arcs: [...number.keys()].map((i) => arcs[i]),
}) + '\n');
