// Coverage by latitude and over time, leakage over the raids, cost by part.

function drawProfiles() {
  for (const element of document.querySelectorAll('[data-profile]')) {
    const profile = results.atlas.profiles[Number(element.dataset.profile)];
    const points = (values, to) => values.map((v, i) => [profile.lat_deg[i], to(v)]);
    const same = (v) => v;
    // From the ten below the worst: most constellations worth drawing cover most of the time.
    const least = Math.max(0, 10 * Math.floor((profile.minimum.reduce((a, b) => Math.min(a, b), 100) - 1e-9) / 10));
    draw(element, 'svg', () => ({ option: {
      tooltip: Object.assign({}, tooltip, { trigger: 'axis', formatter: (ps) => tip([parallel(ps[0].value[0])].concat(ps.map((p) => p.seriesName + ': ' + (p.seriesIndex === 2 ? span(p.value[1] * 60) : number(p.value[1]) + ' %')))) }),
      legend: legend(),
      grid: { left: 52, right: 58, top: 36, bottom: 44 },
      xAxis: axis('latitude', { min: -90, max: 90, interval: 30, axisLabel: { color: colour.quiet, fontSize: 11, formatter: parallel } }),
      yAxis: [axis('time covered, %', { min: least, max: 100, nameGap: 36 }), axis('longest gap, min', { min: 0, nameGap: 40, splitLine: { show: false } })],
      series: [
        { name: 'mean', type: 'line', showSymbol: false, lineStyle: { width: 2, color: colour.blue }, itemStyle: { color: colour.blue }, data: points(profile.mean, same) },
        { name: 'worst point', type: 'line', showSymbol: false, lineStyle: { width: 2, type: 'dashed', color: colour.blue }, itemStyle: { color: colour.blue }, data: points(profile.minimum, same) },
        { name: 'longest gap', type: 'line', showSymbol: false, yAxisIndex: 1, step: 'middle', lineStyle: { width: 1.5, color: colour.orange }, itemStyle: { color: colour.orange }, data: points(profile.max_gap_s, (s) => s / 60) },
      ],
    } }));
  }
}

function drawSeries() {
  for (const element of document.querySelectorAll('[data-series]')) {
    const series = results.atlas.series[Number(element.dataset.series)];
    const percent = series.unit === 'percent' || series.unit === 'pct';
    const soFar = results.atlas.series.find((other) => other.name === 'area covered so far' && other.target === series.target);
    const line = (name, of, paint, type) => ({ name, type: 'line', showSymbol: false, lineStyle: { width: 1.5, color: paint, type }, itemStyle: { color: paint }, sampling: 'lttb', data: of.value.map((v, i) => [hours(of.time_s[i]), v]) });
    draw(element, 'svg', () => ({ option: {
      tooltip: Object.assign({}, tooltip, { trigger: 'axis', formatter: (ps) => tip([utc(3600 * ps[0].value[0])].concat(ps.map((p) => p.seriesName + ': ' + number(p.value[1]) + (percent ? ' %' : ' ' + series.unit)))) }),
      legend: legend(),
      grid: { left: 56, right: 16, top: 32, bottom: 44 },
      xAxis: axis('hours after the epoch', { min: 'dataMin', max: 'dataMax' }),
      yAxis: axis(percent ? 'area seen, %' : series.unit, Object.assign({ nameGap: 40, scale: true }, percent ? { max: 100 } : {})),
      series: [line('at the time', series, colour.blue, 'solid')].concat(soFar ? [line('so far', soFar, colour.orange, 'dashed')] : []),
    } }));
  }
}

function drawRaids() {
  if (!document.getElementById('raids-chart')) return;
  const raids = results.allocation.raids;
  const points = (value) => raids.map((raid) => [hours(raid.start_s), value(raid), raid.raid]);
  const line = (name, paint, type, value, symbol) => ({
    name, type: 'line', symbol, symbolSize: symbol === 'circle' ? 5 : 8, showSymbol: raids.length <= 200, lineStyle: { width: 1.5, type, color: paint }, itemStyle: { color: paint }, data: points(value),
  });
  draw('raids-chart', 'svg', () => ({ option: {
    tooltip: Object.assign({}, tooltip, { trigger: 'axis', formatter: (ps) => tip(['Raid ' + ps[0].value[2] + ', ' + utc(3600 * ps[0].value[0])].concat(ps.map((p) => p.seriesName + ': ' + number(p.value[1])))) }),
    legend: legend(),
    grid: { left: 52, right: 16, top: 36, bottom: 44 },
    xAxis: axis('hours after the epoch', { min: 'dataMin', max: 'dataMax' }),
    yAxis: axis(results.allocation.proof.measure === 'leaked_value' ? 'leaked value' : 'what plans keep down', { min: 0, nameGap: 36 }),
    series: [
      line('greedy', colour.quiet, 'dotted', (raid) => raid.greedy, 'emptyCircle'),
      line('lower bound', colour.blue, 'dashed', (raid) => raid.proof.lower, 'emptyTriangle'),
      line('this plan', colour.vermilion, 'solid', (raid) => raid.proof.upper, 'circle'),
    ],
  } }));
}

const costParts = {
  development_usd: ['development', colour.purple],
  platforms_usd: ['platforms', colour.blue],
  interceptors_usd: ['interceptors', colour.vermilion],
  launch_usd: ['launch', colour.orange],
  replenishment_usd: ['replenishment', colour.sky],
  operations_usd: ['operations', colour.green],
  ground_usd: ['ground', colour.quiet],
};

function drawCost() {
  if (!document.getElementById('cost-chart')) return;
  const cost = results.cost;
  // What no single layer carries stands in a row of its own.
  const shared = {};
  let any = 0;
  for (const key of Object.keys(costParts)) {
    shared[key] = Math.max(0, cost.parts[key] - cost.layers.reduce((sum, layer) => sum + layer.parts[key], 0));
    any += shared[key];
  }
  const rows = cost.layers.map((layer) => ({ name: layer.name, parts: layer.parts }));
  if (any > 1e-6 * cost.total_usd) rows.push({ name: 'shared by all', parts: shared });
  const large = cost.total_usd >= 1e9;
  draw('cost-chart', 'svg', (width) => ({
    height: (width < 560 ? 110 : 84) + 34 * rows.length,
    option: {
      tooltip: Object.assign({}, tooltip, { formatter: (p) => tip([p.name, p.seriesName + ': ' + number(p.value) + (large ? ' billion USD' : ' million USD')]) }),
      legend: legend(),
      grid: { left: Math.min(150, width / 3), right: 16, top: width < 560 ? 58 : 32, bottom: 44 },
      xAxis: axis(large ? 'billion USD' : 'million USD', { min: 0 }),
      yAxis: axis('', { type: 'category', inverse: true, data: rows.map((row) => row.name), splitLine: { show: false }, axisLabel: { color: colour.ink, fontSize: 12, width: Math.min(140, width / 3 - 10), overflow: 'truncate' } }),
      series: Object.entries(costParts).map(([key, [name, paint]]) => ({
        name, type: 'bar', stack: 'cost', barMaxWidth: 20, itemStyle: { color: paint, borderColor: '#fff', borderWidth: 0.5 }, data: rows.map((row) => row.parts[key] / (large ? 1e9 : 1e6)),
      })),
    },
  }));
}
