// The front, what matters, and salvos. `land` holds the architectures as points.

/** As the tables of the page call a figure. */
function words(figure) {
  if (figure === 'cost.total_usd') return 'life-cycle cost';
  const over = figure.indexOf('[');
  const name = over < 0 ? figure : figure.slice(0, over);
  const target = over < 0 ? '' : ' (' + figure.slice(over + 1, -1) + ')';
  return name.replace(/\.([^.]*)$/, ', $1').replaceAll('_', ' ').replace(/ usd$/, '') + target;
}

function scaled(figure) {
  return figure.endsWith('_usd') ? { name: words(figure) + ', billion USD', by: 1e-9 } : { name: words(figure), by: 1 };
}

/** The last key of a path, or all of it where two end alike. */
function label(path) {
  const last = path.split('.').pop();
  return results.varied.filter((other) => other.split('.').pop() === last).length > 1 ? path : last;
}

function drawFront() {
  const [x, y] = results.objectives.map((objective) => objective.figure).filter((f, i, all) => all.indexOf(f) === i);
  if (!x || !y) return;
  const sx = scaled(x), sy = scaled(y);
  const known = (point) => point[x] !== undefined && point[y] !== undefined;
  const at = (figures, name, row, inputs) => [figures[x] * sx.by, figures[y] * sy.by, row, inputs];
  const is = (inputs) => results.varied.filter((path) => path in inputs).map((path) => label(path) + ' ' + inputs[path]).join(', ');
  const front = results.front.map((best) => at(best.figures, '', best.row, is(best.inputs)));
  const end = (figures, figure, which) => figures[figure + which] === undefined ? figures[figure] : figures[figure + which];
  // Across and up: from and to, each as x, y.
  const bars = results.front.filter((best) => best.figures[x + '.low'] !== undefined || best.figures[y + '.low'] !== undefined)
    .map(({ figures }) => [
      end(figures, x, '.low') * sx.by, figures[y] * sy.by, end(figures, x, '.high') * sx.by, figures[y] * sy.by,
      figures[x] * sx.by, end(figures, y, '.low') * sy.by, figures[x] * sx.by, end(figures, y, '.high') * sy.by]);
  draw('front-chart', 'svg', () => ({ option: {
    tooltip: Object.assign({}, tooltip, { formatter: (p) => tip(['Row ' + p.value[2], sx.name + ': ' + number(p.value[0]), sy.name + ': ' + number(p.value[1]), p.value[3] || '']) }),
    legend: legend(),
    grid: { left: 64, right: 20, top: 36, bottom: 48 },
    xAxis: axis(sx.name, { scale: true }),
    yAxis: axis(sy.name, { scale: true, nameGap: 46 }),
    series: [
      { name: 'architectures', type: 'scatter', symbolSize: 6, itemStyle: { color: colour.sky, opacity: 0.6 }, data: land.filter(known).map((point) => at(point, '', point.row, point.inputs)) },
      { name: 'no other one beats', type: results.objectives.length > 2 ? 'scatter' : 'line', symbol: 'circle', symbolSize: 8, lineStyle: { width: 1.5, color: colour.vermilion }, itemStyle: { color: colour.vermilion }, data: front.sort((a, b) => a[0] - b[0]) },
      { type: 'custom', silent: true, encode: { x: [0, 2], y: [5, 7] }, itemStyle: { color: colour.vermilion }, data: bars, renderItem: (params, api) => ({
        type: 'group',
        children: [0, 4].map((i) => {
          const from = api.coord([api.value(i), api.value(i + 1)]), to = api.coord([api.value(i + 2), api.value(i + 3)]);
          return { type: 'line', shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, style: { stroke: colour.vermilion, lineWidth: 1.5 } };
        }),
      }) },
    ],
  } }));
}

/** A level as a table shows it: drawn numbers with six digits. */
function level(words) {
  const precision = words.includes(' to ') ? 3 : 6;
  return words.replace(/-?[0-9]+\.[0-9]+/g, (digits) => String(Number(Number(digits).toPrecision(Math.max(precision, digits.replace(/\..*/, '').length)))));
}

/** From where to where each value moves a figure, with the levels there; or its shares of the variance. */
function spans(figure) {
  if (results.swings.length) {
    return results.swings.filter((s) => s.figure === figure)
      .map((s) => ({ path: s.path, from: s.least, to: s.greatest, ends: [level(s.level_of_least), level(s.level_of_greatest)], base: s.base }));
  }
  if (results.indices.length) {
    return results.indices.filter((i) => i.figure === figure)
      .map((i) => ({ path: i.path, from: 0, to: i.total.value, first: i.first.value, low: i.total.low, high: i.total.high }));
  }
  const byPath = {};
  for (const m of results.marginal.filter((one) => one.figure === figure)) (byPath[m.path] = byPath[m.path] || []).push(m);
  return Object.entries(byPath).map(([path, levels]) => {
    const sorted = levels.slice().sort((a, b) => a.mean - b.mean);
    const first = sorted[0], last = sorted[sorted.length - 1];
    return { path, from: first.mean, to: last.mean, ends: [level(first.level), level(last.level)] };
  });
}

/** One bar, with what stands at its ends or within it. */
function bar(row, scale, api, place) {
  const x = (value) => api.coord([value * scale, place])[0];
  const y = api.coord([row.from * scale, place])[1];
  const rect = (from, to, fill) => ({ type: 'rect', shape: { x: x(from), y: y - 8, width: Math.max(1, x(to) - x(from)), height: 16 }, style: { fill } });
  if (row.ends === undefined) {
    const line = { type: 'line', shape: { x1: x(row.low), y1: y, x2: x(row.high), y2: y }, style: { stroke: colour.ink, lineWidth: 1 } };
    return { type: 'group', children: [rect(0, row.to, colour.sky), rect(0, Math.max(0, Math.min(row.first, row.to)), colour.blue), line] };
  }
  const text = (at, words, align, gap) => ({ type: 'text', silent: true, style: { x: x(at) + gap, y, text: words, fill: colour.quiet, fontSize: 11, align, verticalAlign: 'middle' } });
  const words = row.from === row.to ? [] : [text(row.from, row.ends[0], 'right', -5), text(row.to, row.ends[1], 'left', 5)];
  const base = row.base === undefined ? [] : [{ type: 'line', shape: { x1: x(row.base), y1: y - 12, x2: x(row.base), y2: y + 12 }, style: { stroke: colour.ink, lineWidth: 1 } }];
  return { type: 'group', children: [rect(row.from, row.to, colour.blue), ...words, ...base] };
}

/** What a bar says where it is pointed at. */
function told(row, scale) {
  return row.ends === undefined
    ? [row.path, 'by itself ' + number(row.first), 'in all ' + number(row.to) + ' (' + number(row.low) + ' to ' + number(row.high) + ')']
    : [row.path, number(row.from * scale) + ' at ' + row.ends[0], number(row.to * scale) + ' at ' + row.ends[1]];
}

/** Ends of an axis that leave room beside the longest bar for the levels at its ends. */
function apart(least, greatest, rows, width) {
  const words = Math.max(...rows.flatMap((row) => row.ends).map((level) => level.length));
  const wanted = 10 + 6 * words, plot = width - Math.min(280, width / 2) - 20;
  const room = (greatest - least) * wanted / Math.max(plot - 2 * wanted, plot / 8);
  return { min: least - room, max: greatest + room };
}

function drawMatters() {
  for (const element of document.querySelectorAll('[data-matters]')) {
    const figure = element.dataset.matters;
    const shares = results.indices.length && !results.swings.length;
    const scale = shares ? { name: 'share of the variance', by: 1 } : scaled(figure);
    const rows = spans(figure).sort((a, b) => (a.to - a.from) - (b.to - b.from)).slice(-20);
    if (!rows.length) {
      element.closest('figure').hidden = true;
      continue;
    }
    const least = Math.min(...rows.map((row) => row.from)) * scale.by, greatest = Math.max(...rows.map((row) => row.high || row.to)) * scale.by;
    draw(element, 'svg', (width) => ({ height: 90 + 26 * rows.length, option: {
      tooltip: Object.assign({}, tooltip, { formatter: (p) => tip(told(rows[p.dataIndex], scale.by)) }),
      grid: { left: Math.min(280, width / 2), right: 20, top: 8, bottom: 48 },
      xAxis: axis(scale.name, shares ? { min: 0, max: Math.ceil(10 * greatest) / 10 } : Object.assign(apart(least, greatest, rows, width), { scale: true, axisLabel: { color: colour.quiet, fontSize: 11, hideOverlap: true, showMinLabel: false, showMaxLabel: false, formatter: number } })),
      yAxis: axis('', { type: 'category', data: rows.map((row) => label(row.path)), splitLine: { show: false }, axisLabel: { color: colour.ink, fontSize: 12, width: Math.min(270, width / 2 - 10), overflow: 'truncate' } }),
      series: [{ type: 'custom', itemStyle: { color: colour.blue }, encode: { x: [0, 1], y: 2 }, data: rows.map((row, i) => [row.from * scale.by, row.to * scale.by, i]), renderItem: (params, api) => bar(rows[params.dataIndex], scale.by, api, params.dataIndex) }],
    } }));
  }
}

function drawSalvo() {
  if (!document.getElementById('salvo-chart')) return;
  draw('salvo-chart', 'svg', () => ({ option: {
    tooltip: Object.assign({}, tooltip, { formatter: (p) => tip([p.value[0] + ' launches', number(p.value[1]) + ' billion USD']) }),
    grid: { left: 64, right: 20, top: 12, bottom: 48 },
    xAxis: axis('launches of a salvo', { min: 0 }),
    yAxis: axis('billion USD', { min: 0, nameGap: 46 }),
    series: [{ type: 'line', symbolSize: 7, lineStyle: { color: colour.blue }, itemStyle: { color: colour.blue }, data: results.salvo.map((point) => [point.launches, point.cost * 1e-9]) }],
  } }));
}

document.documentElement.classList.add('drawn');
drawFront();
drawMatters();
drawSalvo();
