import { gradeWords, groupWords, points, type Ranking } from './types.ts'

/** Where a unit stands: before the appeals are decided and the result published, its own points and the group's median, and no more. */
export function Standing({ ranking, unit }: { ranking: Ranking; unit: string }) {
  const own = ranking.rows.find((row) => row.unit.id === unit)
  const median = ranking.medians.find(({ group }) => group === own?.group)
  if (!own || !median) return null
  return (
    <p>
      本组（{groupWords[own.group]}）中位数 <strong>{points(median.median)}</strong> 分
      {own.rank === undefined ? (
        <span className="second">。名次在申诉处理完毕、结果公示后公布。</span>
      ) : (
        <>
          ，本组第 <strong>{own.rank}</strong> 名{own.grade && `，${gradeWords[own.grade] ?? own.grade}`}
        </>
      )}
    </p>
  )
}
