// One raid: its kill chain and its table. Then everything is drawn.

/** The kill chain of each launch of a raid, in seconds since that launch. */
function chain(raid) {
  return raid.launches.map((launch, row) => {
    const since = (time) => time - launch.launched_s;
    const marks = {};
    if (launch.first_seen_s !== undefined) marks.seen = since(launch.first_seen_s);
    if (launch.detected_s !== undefined) marks.detected = since(launch.detected_s);
    if (launch.release_s !== undefined) marks.release = since(launch.release_s);
    return {
      row, launch, marks, burnout: since(launch.burnout_s), impact: since(launch.impact_s),
      shots: launch.shots.map((shot) => ({ shot, from: since(shot.release_s), to: since(shot.intercept_s) })),
    };
  });
}

function between(name, paint, height, items, say) {
  return {
    name, type: 'custom', clip: true, itemStyle: { color: paint }, z: 2, encode: { x: [0, 1], y: 2 },
    data: items.map((item) => ({ value: [item.from, item.to, item.row], item })),
    renderItem(params, api) {
      const a = api.coord([api.value(0), api.value(2)]);
      const b = api.coord([api.value(1), api.value(2)]);
      const h = api.size([0, 1])[1] * height;
      const box = echarts.graphic.clipRectByRect({ x: a[0], y: a[1] - h / 2, width: Math.max(1, b[0] - a[0]), height: h }, params.coordSys);
      return box && { type: 'rect', shape: box, style: { fill: paint } };
    },
    tooltip: { formatter: (p) => tip(say(p.data.item)) },
  };
}

function marks(name, symbol, size, style, items, say) {
  return {
    name, type: 'scatter', symbol, symbolSize: size, clip: true, z: 4, itemStyle: style,
    data: items.map((item) => ({ value: [item.at, item.row], item })),
    tooltip: { formatter: (p) => tip(say(p.data.item)) },
  };
}

function chainOption(raid, until, width) {
  const rows = chain(raid);
  const name = (item) => 'Launch ' + item.launch.launch + ', ' + item.launch.missile + ' to ' + item.launch.aim;
  const at = (key) => rows.filter((r) => r.marks[key] !== undefined).map((r) => ({ at: r.marks[key], row: r.row, launch: r.launch }));
  const shots = rows.flatMap((r) => r.shots.map((s) => Object.assign({ row: r.row, launch: r.launch, at: s.to }, s)));
  const sayAt = (what) => (item) => [name(item), what + ' ' + number(item.at) + ' s after launch'];
  const sayShot = (item) => [name(item), item.shot.by + ', ' + item.shot.group, item.shot.interceptor + ', hits in ' + words(item.shot.phase),
    'release ' + number(item.from) + ' s, intercept ' + number(item.to) + ' s', 'kill probability ' + number(item.shot.kill_probability)];
  const burns = rows.map((r) => ({ from: 0, to: r.burnout, row: r.row, launch: r.launch }));
  const flights = rows.map((r) => ({ from: r.burnout, to: r.impact, row: r.row, launch: r.launch }));
  const ends = rows.map((r) => ({ at: r.impact, row: r.row, launch: r.launch }));
  const whole = Math.max(1, ...rows.map((r) => r.impact));
  const last = {
    all: Math.max(1, ...rows.map((r) => Math.max(r.burnout, ...Object.values(r.marks), ...r.shots.map((s) => s.to)))),
    boost: Math.max(1, ...rows.map((r) => r.burnout)),
    flight: whole,
  }[until];
  const narrow = width < 560;
  // The legend takes one line, two or three.
  const top = narrow ? 76 : width < 880 ? 54 : 32;
  const few = Math.min(rows.length, 40);
  const zoom = [{ type: 'slider', xAxisIndex: 0, filterMode: 'none', startValue: 0, endValue: Math.min(Math.ceil(whole / 60) * 60, last * 1.08), height: 16, bottom: 6, borderColor: colour.rule, fillerColor: 'rgba(0,114,178,0.12)', showDataShadow: false, brushSelect: false, labelFormatter: (v) => Math.round(v) + ' s', textStyle: { color: colour.quiet, fontSize: 10 } }];
  if (rows.length > few) zoom.push({ type: 'slider', yAxisIndex: 0, filterMode: 'none', startValue: 0, endValue: few - 1, width: 14, right: 2, showDetail: false, showDataShadow: false, brushSelect: false });
  return {
    height: top + 76 + Math.max(3, few) * 26,
    option: {
      tooltip,
      legend: legend(),
      grid: { left: narrow ? 78 : 120, right: rows.length > few ? 30 : 16, top, bottom: 70 },
      xAxis: axis('seconds since launch', { min: 0, max: Math.ceil(whole / 60) * 60, axisLabel: { color: colour.quiet, fontSize: 11, hideOverlap: true, showMaxLabel: false } }),
      yAxis: axis('', { type: 'category', inverse: true, data: rows.map((r) => r.launch.launch + ' ' + r.launch.outcome), splitLine: { show: false }, axisLabel: { color: colour.ink, fontSize: 12, width: narrow ? 70 : 110, overflow: 'truncate' } }),
      dataZoom: zoom,
      series: [
        between('motor burning', '#f6cfb4', 0.62, burns, (i) => [name(i), 'burnout ' + number(i.to) + ' s after launch']),
        between('free flight', '#dfe3e8', 0.12, flights, (i) => [name(i), 'impact ' + number(i.to) + ' s after launch']),
        between('interceptor flying out', colour.blue, 0.3, shots, sayShot),
        marks('first seen', 'circle', 7, { color: '#fff', borderColor: colour.ink, borderWidth: 1.5 }, at('seen'), sayAt('first seen')),
        marks('detected', 'circle', 8, { color: colour.ink }, at('detected'), sayAt('detected')),
        marks('earliest release', 'diamond', 9, { color: colour.green }, at('release'), sayAt('earliest release')),
        marks('intercept', 'triangle', 10, { color: colour.blue, borderColor: '#fff', borderWidth: 1 }, shots, sayShot),
        marks('impact', 'path://M1 0L5 4L9 0L10 1L6 5L10 9L9 10L5 6L1 10L0 9L4 5L0 1Z', 9, { color: colour.vermilion }, ends, sayAt('impact')),
      ].filter((series) => series.data.length > 0),
    },
  };
}

function drawRaid() {
  const element = document.getElementById('chain-chart');
  if (!element) return;
  const select = document.getElementById('raid');
  const until = document.getElementById('chain-span');
  const tables = [...document.querySelectorAll('[data-raid]')];
  const chosen = () => (select ? select.value : tables[0].dataset.raid);
  const show = () => tables.forEach((table) => { table.hidden = table.dataset.raid !== chosen(); });
  const raid = () => results.allocation.raids.find((r) => String(r.raid) === chosen());
  show();
  const shown = draw(element, 'svg', (width) => chainOption(raid(), until.value, width));
  until.addEventListener('change', () => shown.redraw());
  if (select) {
    select.addEventListener('change', () => {
      show();
      shown.redraw();
    });
  }
}

document.documentElement.classList.add('drawn');
drawCorridors();
drawGrids();
drawProfiles();
drawSeries();
drawRaids();
drawRaid();
drawCost();
