// What all charts of the page share: the data, the colours, and how a chart comes and goes with its box.
// The data is results.json, rounded: its keys carry their units.

const results = JSON.parse(document.getElementById('results').textContent);
const land = JSON.parse(document.getElementById('land').textContent);

// Okabe and Ito (2008): told apart by readers with any kind of colour vision.
const colour = {
  black: '#000000', orange: '#e69f00', sky: '#56b4e9', green: '#009e73',
  yellow: '#f0e442', blue: '#0072b2', vermilion: '#d55e00', purple: '#cc79a7',
  ink: '#1c2430', quiet: '#57606c', rule: '#d9dde3', sea: '#f3f6f9', land: '#d6d8d3',
};
// Viridis (van der Walt and Smith 2015), from little to much.
const viridis = ['#440154', '#472d7b', '#3b528b', '#2c728e', '#21918c', '#28ae80', '#5ec962', '#addc30', '#fde725'];

// Charts measure text to place it, so they must know the page's own typeface by name.
const typeface = getComputedStyle(document.body).fontFamily;

const charts = [];

/** Draws into the element, and again with `option(width)` whenever its width changes. */
function draw(id, renderer, option) {
  const element = typeof id === 'string' ? document.getElementById(id) : id;
  if (!element) return null;
  const chart = echarts.init(element, null, { renderer });
  const shown = {
    chart,
    redraw(width) {
      const w = width || element.clientWidth;
      const now = option(w);
      // In pixels from here on: print changes the size of a rem.
      element.style.height = (now.height || element.clientHeight) + 'px';
      chart.resize({ width: w, height: element.clientHeight });
      chart.setOption(Object.assign({ animation: false, textStyle: { fontFamily: typeface, color: colour.ink } }, now.option), true);
    },
  };
  shown.redraw();
  charts.push(shown);
  return shown;
}

let lastWidth = window.innerWidth;
window.addEventListener('resize', () => {
  if (window.innerWidth === lastWidth) return;
  lastWidth = window.innerWidth;
  charts.forEach((shown) => shown.redraw());
});
// A4 less its margins, in CSS pixels.
window.addEventListener('beforeprint', () => charts.forEach((shown) => shown.redraw(680)));
window.addEventListener('afterprint', () => charts.forEach((shown) => shown.redraw()));

/** A tooltip's content as an element: names are text, whatever they contain. */
function tip(lines) {
  const box = document.createElement('div');
  lines.forEach((line, i) => {
    const row = document.createElement('div');
    row.textContent = line;
    if (i === 0) row.style.fontWeight = '600';
    box.appendChild(row);
  });
  return box;
}

const tooltip = { trigger: 'item', confine: true, borderColor: colour.rule, textStyle: { fontSize: 12, color: colour.ink } };

function words(key) {
  return key.replace(/[_-]/g, ' ');
}

function number(value) {
  return Number(value.toPrecision(4)).toLocaleString('en-US', { maximumFractionDigits: 6 });
}

function span(seconds) {
  if (seconds < 120) return number(seconds) + ' s';
  return seconds < 7200 ? (seconds / 60).toFixed(1) + ' min' : (seconds / 3600).toFixed(1) + ' h';
}

function utc(seconds) {
  const time = new Date(Date.parse(results.scenario.epoch) + 1000 * seconds);
  return time.toISOString().slice(0, 19).replace('T', ' ') + ' UTC';
}

/** Seconds after the epoch as hours, for an axis. */
function hours(seconds) {
  return seconds / 3600;
}

function axis(name, more) {
  return Object.assign({
    type: 'value', name, nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: colour.quiet, fontSize: 12 },
    axisLine: { show: true, lineStyle: { color: '#a9b0ba' } }, axisTick: { show: false },
    axisLabel: { color: colour.quiet, fontSize: 11, hideOverlap: true }, splitLine: { lineStyle: { color: '#eceef1' } },
  }, more);
}

function legend(more) {
  return Object.assign({ top: 0, left: 0, itemWidth: 18, itemHeight: 9, itemGap: 16, textStyle: { color: colour.ink, fontSize: 12 } }, more);
}
