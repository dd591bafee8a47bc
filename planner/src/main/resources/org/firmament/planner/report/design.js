// Choices by what they cost and what comes of them.

function drawFront() {
  const figure = results.figure;
  const better = figure ? words(figure.measure) + ', ' + words(figure.statistic) : 'share of the needs met, %';
  const height = (point) => (figure ? point.value : point.met_pct);
  const known = results.front.filter((point) => height(point) !== undefined);
  if (!known.length) return;
  const priced = known.some((point) => point.cost_usd > 0);
  const cost = priced ? 'billion USD over the life' : 'satellites';
  const at = (point) => [priced ? point.cost_usd * 1e-9 : point.satellites, height(point), point.asked, point.satellites];
  const best = known.filter((point) => !point.beaten).map(at).sort((a, b) => a[0] - b[0]);
  draw('front-chart', 'svg', () => ({ option: {
    tooltip: Object.assign({}, tooltip, { formatter: (p) => tip([p.value[2], number(p.value[0]) + ' ' + cost, better + ': ' + number(p.value[1]), p.value[3] + ' satellites']) }),
    legend: legend(),
    grid: { left: 64, right: 20, top: 36, bottom: 48 },
    xAxis: axis(cost, { scale: true }),
    yAxis: axis(better, { scale: true, nameGap: 46 }),
    series: [
      { name: 'beaten by another one', type: 'scatter', symbolSize: 6, itemStyle: { color: colour.sky, opacity: 0.7 }, data: known.filter((point) => point.beaten).map(at) },
      { name: 'beaten by none', type: 'line', symbol: 'circle', symbolSize: 8, lineStyle: { width: 1.5, color: colour.vermilion }, itemStyle: { color: colour.vermilion }, data: best },
    ],
  } }));
}

document.documentElement.classList.add('drawn');
if (document.getElementById('front-chart')) drawFront();
