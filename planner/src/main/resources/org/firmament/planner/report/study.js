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
  const front = results.front.map((best) => at(best.figures, '', best.row, Object.values(best.inputs).join(', ')));
  const bars = results.front.filter((best) => best.figures[y + '.low'] !== undefined)
    .map((best) => [best.figures[x] * sx.by, best.figures[y + '.low'] * sy.by, best.figures[y + '.high'] * sy.by]);
  draw('front-chart', 'svg', () => ({ option: {
    tooltip: Object.assign({}, tooltip, { formatter: (p) => tip(['Row ' + p.value[2], sx.name + ': ' + number(p.value[0]), sy.name + ': ' + number(p.value[1]), p.value[3] || '']) }),
    legend: legend(),
    grid: { left: 64, right: 20, top: 36, bottom: 48 },
    xAxis: axis(sx.name, { scale: true }),
    yAxis: axis(sy.name, { scale: true, nameGap: 46 }),
    series: [
      { name: 'architectures', type: 'scatter', symbolSize: 6, itemStyle: { color: colour.sky, opacity: 0.6 }, data: land.filter(known).map((point) => at(point, '', point.row, point.inputs)) },
      { name: 'no other one beats', type: results.objectives.length > 2 ? 'scatter' : 'line', symbol: 'circle', symbolSize: 8, lineStyle: { width: 1.5, color: colour.vermilion }, itemStyle: { color: colour.vermilion }, data: front.sort((a, b) => a[0] - b[0]) },
      { type: 'custom', silent: true, encode: { x: 0, y: [1, 2] }, itemStyle: { color: colour.vermilion }, data: bars, renderItem: (params, api) => {
        const low = api.coord([api.value(0), api.value(1)]), high = api.coord([api.value(0), api.value(2)]);
        return { type: 'line', shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] }, style: { stroke: colour.vermilion, lineWidth: 1.5 } };
      } },
    ],
  } }));
}

/** From where to where each value moves a figure, or its shares of the variance. */
function spans(figure) {
  if (results.swings.length) {
    return results.swings.filter((s) => s.figure === figure).map((s) => [s.path, s.least, s.greatest, s.level_of_least, s.level_of_greatest]);
  }
  if (results.indices.length) {
    return results.indices.filter((i) => i.figure === figure).map((i) => [i.path, 0, i.total.value, 'by itself ' + number(i.first.value), 'in all ' + number(i.total.value)]);
  }
  const byPath = {};
  for (const m of results.marginal.filter((one) => one.figure === figure)) (byPath[m.path] = byPath[m.path] || []).push(m);
  return Object.entries(byPath).map(([path, levels]) => {
    const sorted = levels.slice().sort((a, b) => a.mean - b.mean);
    const first = sorted[0], last = sorted[sorted.length - 1];
    return [path, first.mean, last.mean, first.level, last.level];
  });
}

function drawMatters() {
  for (const element of document.querySelectorAll('[data-matters]')) {
    const figure = element.dataset.matters;
    const shares = results.indices.length && !results.swings.length;
    const scale = shares ? { name: 'share of the variance', by: 1 } : scaled(figure);
    const rows = spans(figure).sort((a, b) => (a[2] - a[1]) - (b[2] - b[1])).slice(-20);
    draw(element, 'svg', (width) => ({ height: 90 + 26 * rows.length, option: {
      tooltip: Object.assign({}, tooltip, { formatter: (p) => { const row = rows[p.dataIndex]; return tip([row[0], number(row[1] * scale.by) + ' (' + row[3] + ')', number(row[2] * scale.by) + ' (' + row[4] + ')']); } }),
      grid: { left: Math.min(280, width / 2), right: 20, top: 8, bottom: 48 },
      xAxis: axis(scale.name, { scale: true }),
      yAxis: axis('', { type: 'category', data: rows.map((row) => label(row[0])), splitLine: { show: false }, axisLabel: { color: colour.ink, fontSize: 12, width: Math.min(270, width / 2 - 10), overflow: 'truncate' } }),
      series: [{ type: 'custom', itemStyle: { color: colour.blue }, encode: { x: [0, 1], y: 2 }, data: rows.map((row, i) => [row[1] * scale.by, row[2] * scale.by, i]), renderItem: (params, api) => {
        const from = api.coord([api.value(0), api.value(2)]), to = api.coord([api.value(1), api.value(2)]);
        return { type: 'rect', shape: { x: from[0], y: from[1] - 8, width: Math.max(1, to[0] - from[0]), height: 16 }, style: { fill: colour.blue } };
      } }],
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
