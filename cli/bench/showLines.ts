import type { Line } from './line.ts'

const heads = ['项目', '本系统', '底线', '比值', '目标', '中位', '99%', '底线中位', '处理器', '底线']

/** The lines as a table; what the columns mean and what each floor is stands below. */
export function showLines(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    line.what,
    `${number(line.ours)}${line.unit === 'MB' ? ' MB' : '/秒'}`,
    line.floor === undefined ? '' : `${number(line.floor)}${line.unit === 'MB' ? ' MB' : '/秒'}`,
    line.ratio === undefined ? '' : line.ratio >= 0.1 ? line.ratio.toFixed(2) : line.ratio.toPrecision(2),
    line.aim === undefined ? '' : `${line.unit === 'MB' ? `≤${line.aim} MB` : `≥${line.aim}`} ${line.met ? '达到' : '未达到'}`,
    ...[line.p50, line.p99, line.floorP50, line.processor, line.floorProcessor].map((ms) => (ms === undefined ? '' : number(ms))),
  ])
  const widths = heads.map((head, at) => Math.max(...[head, ...rows.map((row) => row[at] ?? '')].map(width)))
  const show = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell + pad(cell, widths[at]) : pad(cell, widths[at]) + cell)).join('  ')
  const floors = new Map(lines.flatMap(({ what, floorIs }) => (floorIs ? [[floorIs, what] as const] : [])))
  return [
    show(heads),
    ...rows.map(show),
    '',
    '中位、99%：每次用时的毫秒数；处理器：服务进程每次所用处理器毫秒数。',
    ...[...floors.keys()].map((floor) => `底线：${floor}`),
  ].join('\n')
}

/** Three figures are enough for what varies by a tenth from run to run. */
function number(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toPrecision(2)
}

/** Columns on a terminal: a Chinese character takes two. */
const width = (text: string): number =>
  [...text].reduce((sum, one) => sum + (/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]/.test(one) ? 2 : 1), 0)
const pad = (text: string, to = 0): string => ' '.repeat(Math.max(0, to - width(text)))
