import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

use([BarChart, GridComponent, SVGRenderer])

/** Plain bars with their values beside them; the table below says the same in words, so the picture is hidden from readers of text. */
export function Bars({ rows, unit }: { rows: readonly { readonly title: string; readonly value: number | null }[]; unit: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const at = place.current
    if (!at) return
    const chart = init(at, null, { renderer: 'svg' })
    chart.setOption({
      animation: false,
      grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ title }) => title),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: '#D8DCE1' } },
        axisLabel: { color: '#1F2329', fontSize: 12, width: 160, overflow: 'truncate' },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 16,
          itemStyle: { color: '#1A4A8A' },
          label: {
            show: true,
            position: 'right',
            color: '#1F2329',
            formatter: ({ value }: { value: number }) => (unit === '%' ? `${value.toFixed(1)}%` : value.toLocaleString('zh-CN')),
          },
          data: rows.map(({ value }) => value ?? 0),
        },
      ],
    } as never)
    const fit = () => chart.resize()
    window.addEventListener('resize', fit)
    return () => {
      window.removeEventListener('resize', fit)
      chart.dispose()
    }
  }, [rows, unit])
  return <div ref={place} aria-hidden="true" className="no-print" style={{ height: Math.max(120, rows.length * 26 + 24) }} />
}
