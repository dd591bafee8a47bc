// Equirectangular maps: the corridors, and the coverage of each grid.

/** A longitude within half a turn of the map's middle. */
function around(lon, middle) {
  return middle + ((((lon - middle + 180) % 360) + 360) % 360) - 180;
}

/** The middle meridian whose edge the fewest tracks cross; Greenwich where it is as good as any. */
function middleOf(tracks) {
  let best = 0;
  let fewest = Infinity;
  for (const middle of [0, 180, -90, 90]) {
    let crossed = 0;
    for (const track of tracks) {
      const lon = track.lon_deg.map((x) => around(x, middle));
      if (lon.some((x, i) => i > 0 && Math.abs(x - lon[i - 1]) > 180)) crossed += 1;
    }
    if (crossed < fewest) {
      fewest = crossed;
      best = middle;
    }
  }
  return best;
}

/** The rings of land, as often as they show in a map around `middle`: flat arrays of longitude and latitude. */
function rings(middle) {
  const shown = [];
  for (const ring of land) {
    for (const turn of [-360, 0, 360]) {
      let low = Infinity;
      let high = -Infinity;
      for (let i = 0; i < ring.length; i += 2) {
        low = Math.min(low, ring[i] + turn);
        high = Math.max(high, ring[i] + turn);
      }
      if (high > middle - 180 && low < middle + 180) shown.push({ ring, turn, water: area(ring) > 0 });
    }
  }
  return shown;
}

/** Signed area: rings of land run clockwise, a lake within one the other way. */
function area(ring) {
  let twice = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length;
    twice += ring[i] * ring[j + 1] - ring[j] * ring[i + 1];
  }
  return twice / 2;
}

function landSeries(middle, z, style, waterStyle) {
  const shown = rings(middle);
  return {
    type: 'custom', silent: true, clip: true, z, data: shown.map((_, i) => [i]), encode: { x: -1, y: -1 },
    renderItem(params, api) {
      const { ring, turn, water } = shown[params.dataIndex];
      const points = [];
      for (let i = 0; i < ring.length; i += 2) points.push(api.coord([ring[i] + turn, ring[i + 1]]));
      return { type: 'polygon', shape: { points }, style: water ? waterStyle : style };
    },
  };
}

function meridian(lon) {
  const x = around(lon, 0);
  if (Math.abs(x) === 180) return '180°';
  return x === 0 ? '0°' : Math.abs(x) + '°' + (x < 0 ? 'W' : 'E');
}

function parallel(lat) {
  return lat === 0 ? '0°' : Math.abs(lat) + '°' + (lat < 0 ? 'S' : 'N');
}

const edges = { left: 40, right: 14, bottom: 26 };

/** Axes of a map whose degrees are as long both ways, and its height at this width. */
function mapFrame(view, width, top) {
  const across = view.east - view.west;
  const up = view.north - view.south;
  const step = across > 200 ? (width < 560 ? 60 : 30) : across > 70 ? 20 : 10;
  const line = { lineStyle: { color: '#ffffff', opacity: 0.8 } };
  const still = { show: true, onZero: false, lineStyle: { color: '#a9b0ba' } };
  return {
    height: Math.round(((width - edges.left - edges.right) * up) / across + top + edges.bottom),
    option: {
      grid: Object.assign({ top, show: true, backgroundColor: colour.sea, borderColor: colour.rule }, edges),
      xAxis: axis('', { min: view.west, max: view.east, interval: step, splitLine: line, axisLine: still, axisLabel: { color: colour.quiet, fontSize: 11, formatter: meridian, showMinLabel: true } }),
      yAxis: axis('', { min: view.south, max: view.north, interval: across > 200 ? 30 : step, splitLine: line, axisLine: still, axisLabel: { color: colour.quiet, fontSize: 11, formatter: parallel } }),
    },
  };
}

function world(middle) {
  return { west: middle - 180, east: middle + 180, south: -90, north: 90 };
}

/** The part of the world some points lie in, with some room, twice as wide as high. */
function viewOf(points, middle) {
  if (points.length === 0) return world(middle);
  const lon = points.map((p) => p[0]);
  const lat = points.map((p) => p[1]);
  const room = 8;
  const least = (values) => values.reduce((a, b) => Math.min(a, b));
  const most = (values) => values.reduce((a, b) => Math.max(a, b));
  let west = least(lon) - room;
  let east = most(lon) + room;
  let south = least(lat) - room;
  let north = most(lat) + room;
  const up = Math.max(north - south, (east - west) / 2);
  const across = Math.max(east - west, up * 1.6);
  if (across >= 300) return world(middle);
  const y = Math.min(90 - up / 2, Math.max(-90 + up / 2, (south + north) / 2));
  const x = (west + east) / 2;
  const tens = (v, to) => 10 * Math[to](v / 10);
  west = tens(x - across / 2, 'floor');
  east = tens(x + across / 2, 'ceil');
  south = Math.max(-90, tens(y - up / 2, 'floor'));
  north = Math.min(90, tens(y + up / 2, 'ceil'));
  return { west, east, south, north };
}

/** Lines of a track, cut where it leaves one edge of the map for the other. */
function pieces(track, middle, from, to) {
  const cut = [];
  let line = [];
  for (let i = from; i <= to; i++) {
    const point = [around(track.lon_deg[i], middle), track.lat_deg[i]];
    if (line.length > 0 && Math.abs(point[0] - line[line.length - 1][0]) > 180) {
      cut.push(line);
      line = [];
    }
    line.push(point);
  }
  cut.push(line);
  return cut.filter((piece) => piece.length > 1);
}

function lines(name, tracks, middle, part, style, z) {
  const data = [];
  for (const track of tracks) {
    const [from, to] = part(track);
    for (const piece of pieces(track, middle, from, to)) data.push({ name: track.name, group: track.group, piece });
  }
  return {
    name, type: 'custom', clip: true, z, itemStyle: { color: style.stroke }, encode: { x: -1, y: -1 },
    data: data.map((item, i) => ({ name: item.name, value: [i], group: item.group })),
    renderItem(params, api) {
      return { type: 'polyline', shape: { points: data[params.dataIndex].piece.map((p) => api.coord(p)) }, style: Object.assign({ fill: null }, style) };
    },
    tooltip: { formatter: (p) => tip([p.name, p.data.group, name]) },
  };
}

const markerStyles = {
  satellite: { name: 'satellites at the epoch', symbol: 'circle', symbolSize: 3, z: 4, itemStyle: { color: colour.sky } },
  launch: { name: 'launch', symbol: 'circle', symbolSize: 8, z: 8, itemStyle: { color: colour.vermilion, borderColor: '#fff', borderWidth: 1 } },
  aim: { name: 'aim', symbol: 'diamond', symbolSize: 10, z: 8, itemStyle: { color: '#fff', borderColor: colour.ink, borderWidth: 1.5 } },
  site: { name: 'ground sites', symbol: 'rect', symbolSize: 8, z: 7, itemStyle: { color: colour.green, borderColor: '#fff', borderWidth: 1 } },
  intercept: { name: 'intercepts', symbol: 'triangle', symbolSize: 9, z: 9, itemStyle: { color: colour.blue, borderColor: '#fff', borderWidth: 1 } },
};

function drawCorridors() {
  const element = document.getElementById('map-chart');
  if (!element) return;
  const threats = results.atlas.tracks.filter((track) => track.kind === 'threat');
  const sights = results.atlas.tracks.filter((track) => track.kind === 'sight');
  const shots = results.atlas.tracks.filter((track) => track.kind === 'shot');
  const outlines = results.atlas.tracks.filter((track) => track.kind === 'outline');
  const middle = middleOf(threats);
  const places = results.atlas.markers.filter((m) => m.kind === 'launch' || m.kind === 'aim' || m.kind === 'intercept');
  const flown = threats.flatMap((t) => t.lon_deg.map((x, i) => [around(x, middle), t.lat_deg[i]]))
    .concat(places.map((m) => [around(m.lon_deg, middle), m.lat_deg]));
  const select = document.getElementById('map-view');
  const whereThreatsFly = () => select !== null && select.value === 'threats';
  const whole = (track) => [0, track.lon_deg.length - 1];
  const powered = (track) => [0, track.burnout_index];
  const series = [landSeries(middle, 1, { fill: colour.land }, { fill: colour.sea })];
  if (outlines.length > 0) series.push(lines('corridors', outlines, middle, whole, { stroke: colour.ink, lineWidth: 0.8, lineDash: [4, 3], opacity: 0.5 }, 2));
  if (sights.length > 0) series.push(lines('lines of sight at detection', sights, middle, whole, { stroke: colour.green, lineWidth: 0.7, opacity: 0.35 }, 3));
  if (shots.length > 0) series.push(lines('shots', shots, middle, whole, { stroke: colour.blue, lineWidth: 1.4, opacity: 0.8 }, 5));
  if (threats.length > 0) {
    series.push(lines('free flight', threats, middle, whole, { stroke: colour.vermilion, lineWidth: 1, opacity: 0.65 }, 5));
    series.push(lines('powered', threats.filter((t) => t.burnout_index > 0), middle, powered, { stroke: '#9c2f00', lineWidth: 4 }, 6));
  }
  for (const [kind, style] of Object.entries(markerStyles)) {
    const data = results.atlas.markers.filter((m) => m.kind === kind).map((m) => ({ name: m.name, value: [around(m.lon_deg, middle), m.lat_deg] }));
    if (data.length === 0) continue;
    // Few are drawn large, many small.
    const sized = kind === 'satellite' ? { symbolSize: data.length > 500 ? 3 : data.length > 100 ? 4.5 : 7 } : {};
    series.push(Object.assign({ type: 'scatter', clip: true, data, tooltip: { formatter: (p) => tip([p.name, style.name, parallel(p.value[1]) + ' ' + meridian(Number(around(p.value[0], 0).toFixed(2)))]) } }, style, sized));
  }
  const shown = draw(element, 'svg', (width) => {
    const view = whereThreatsFly() ? viewOf(flown, middle) : world(middle);
    const frame = mapFrame(view, width, width < 720 ? 92 : 60);
    Object.assign(frame.option, { tooltip, legend: legend({ data: series.map((s) => s.name).filter(Boolean) }), series });
    return frame;
  });
  if (select) select.addEventListener('change', () => shown.redraw());
}

const measures = {
  percent: { unit: ' %', best: 'high', scale: (values) => [Math.min(99, Math.floor(Math.min(...sample(values)))), 100], say: (v) => number(v) + ' %' },
  max_gap_s: { best: 'low', scale: (values) => [0, Math.max(1, ...sample(values))], say: span },
  folds: { best: 'high', scale: (values) => [0, Math.max(1, ...sample(values))], say: (v) => number(v) },
  mean_response_s: { best: 'low', scale: (values) => [0, Math.max(1, ...sample(values))], say: span },
};

/** Least and greatest, as an array of two: spreading a whole grid into an argument list can be too much. */
function sample(values) {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

/** Edges of cells around sorted values: half way to the neighbours, or half a usual step where there is none near. */
function borders(sorted) {
  const steps = sorted.slice(1).map((v, i) => v - sorted[i]);
  const usual = steps.length > 0 ? [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] : 2;
  const edge = (from, to) => (to !== undefined && Math.abs(to - from) < 2.5 * usual ? (from + to) / 2 : from + (Math.sign(to - from) || 1) * usual / 2);
  return new Map(sorted.map((v, i) => [v, [i > 0 ? edge(v, sorted[i - 1]) : v - usual / 2, i + 1 < sorted.length ? edge(v, sorted[i + 1]) : v + usual / 2]]));
}

/** The cells of a grid: which point, west, south, east, north; one that crosses the map's edge stands at both. */
function cells(grid) {
  const rows = new Map();
  grid.lat_deg.forEach((lat, i) => {
    if (!rows.has(lat)) rows.set(lat, []);
    rows.get(lat).push(grid.lon_deg[i]);
  });
  const up = borders([...rows.keys()].sort((a, b) => a - b));
  const across = new Map([...rows].map(([lat, lons]) => [lat, borders([...lons].sort((a, b) => a - b))]));
  return grid.lat_deg.flatMap((lat, i) => {
    const [west, east] = across.get(lat).get(grid.lon_deg[i]);
    const [south, north] = up.get(lat);
    const turns = [0].concat(west < -180 ? [360] : [], east > 180 ? [-360] : []);
    return turns.map((turn) => ({ point: i, west: west + turn, south: Math.max(-90, south), east: east + turn, north: Math.min(90, north) }));
  });
}

/** Where a constellation's guarantee over a target fails, if it was found to. */
function holes(target) {
  return results.guarantees.filter((promise) => promise.target === target && promise.hole).map((promise) => ({
    name: 'No more than ' + promise.fold + ' of ' + promise.constellation + ' guaranteed',
    value: [around(promise.hole.lon_deg, 0), promise.hole.lat_deg],
    said: ['the next is ' + promise.hole.distance_deg.toFixed(2) + '° off, ' + promise.footprint_deg.toFixed(2) + '° are seen', utc(promise.hole.time_s)],
  }));
}

function drawGrids() {
  const element = document.getElementById('grid-chart');
  if (!element) return;
  const target = document.getElementById('grid-target');
  const choice = document.getElementById('grid-measure');
  // A dark line on a light one shows on every colour of the scale.
  const under = { fill: 'none', stroke: '#ffffff', lineWidth: 2, opacity: 0.45 };
  const over = { fill: 'none', stroke: '#000000', lineWidth: 0.7, opacity: 0.75 };
  const outlines = [landSeries(0, 3, under, under), landSeries(0, 4, over, over)];
  const option = (width) => {
    const grid = results.atlas.grids[Number(target.value)];
    const measure = measures[choice.value];
    // Results of an older version have fewer measures.
    const values = grid[choice.value].length > 0 ? grid[choice.value] : grid.lat_deg.map(() => 0);
    const drawn = cells(grid);
    const [min, max] = measure.scale(values);
    // A region is shown large, a grid all round the Earth whole.
    const frame = mapFrame(viewOf(grid.lat_deg.map((lat, i) => [around(grid.lon_deg[i], 0), lat]), 0), width, 8);
    const room = 56;
    frame.height += room;
    frame.option.grid.bottom = edges.bottom + room;
    element.setAttribute('aria-label', 'Map of ' + choice.selectedOptions[0].text + ' over ' + grid.target + ', from ' + measure.say(sample(values)[0]) + ' to ' + measure.say(sample(values)[1]));
    return Object.assign(frame, { option: Object.assign(frame.option, {
      tooltip,
      visualMap: {
        min, max, dimension: 2, seriesIndex: 0, calculable: false, orient: 'horizontal', left: 'center', bottom: 0, itemWidth: 12, itemHeight: Math.min(320, width / 2), hoverLink: false,
        inRange: { color: measure.best === 'high' ? viridis : [...viridis].reverse() }, text: [measure.say(max), measure.say(min)], textStyle: { color: colour.quiet },
      },
      series: [{
        type: 'custom', clip: true, z: 2, progressive: 0, data: drawn.map((cell) => [grid.lon_deg[cell.point], grid.lat_deg[cell.point], values[cell.point]]),
        renderItem(params, api) {
          const cell = drawn[params.dataIndex];
          const a = api.coord([cell.west, cell.north]);
          const b = api.coord([cell.east, cell.south]);
          // Edges on whole pixels, so that no seam shows between cells.
          const [x, y, right, bottom] = [a[0], a[1], b[0], b[1]].map(Math.round);
          return { type: 'rect', shape: { x, y, width: right - x, height: bottom - y }, style: { fill: api.visual('color') } };
        },
        tooltip: { formatter: (p) => tip([measure.say(p.value[2]), parallel(p.value[1]) + ' ' + meridian(p.value[0])]) },
      }, ...outlines, {
        type: 'scatter', z: 6, symbol: 'path://M-5,-3.5L-3.5,-5L0,-1.5L3.5,-5L5,-3.5L1.5,0L5,3.5L3.5,5L0,1.5L-3.5,5L-5,3.5L-1.5,0Z', symbolSize: 15,
        itemStyle: { color: colour.vermilion, borderColor: '#ffffff', borderWidth: 1.2 }, data: holes(grid.target),
        tooltip: { formatter: (p) => tip([p.data.name].concat(p.data.said)) },
      }],
    }) });
  };
  const shown = draw(element, 'canvas', option);
  target.addEventListener('change', () => shown.redraw());
  choice.addEventListener('change', () => shown.redraw());
}
