import type { FilePageAnswer } from '../../api/types.ts'

/** A case that somebody has to answer with the papers of another file. */
const isCase = (type: string): boolean => type === 'reconsideration' || type === 'litigation'

/** The whole file as one numbered document; and where a penalty is disputed, that penalty's dossier as the evidence to answer with. */
export function Pack({ file }: { file: FilePageAnswer }) {
  const disputed = isCase(file.type) ? file.links.find(({ field, type }) => field === 'penaltyCase' && type === 'penalty') : undefined
  const own = file.documents.some(({ href }) => href)
  if (!own && !disputed) return null
  return (
    <section className="block" aria-labelledby="pack">
      <h2 id="pack">装订导出</h2>
      {own && (
        <p>
          <a href={`/api/${file.type}/${encodeURIComponent(file.id)}/dossier`}>导出全卷文书（Word，带目录和页码）</a>
        </p>
      )}
      {disputed && (
        <p>
          <a href={`/api/penalty/${encodeURIComponent(disputed.to)}/dossier?answers=${file.type}/${encodeURIComponent(file.id)}`}>
            导出被诉处罚的证据材料（Word，编号、带页码）
          </a>
          <br />
          <span className="small second">取自{disputed.title}的案卷，供答复举证</span>
        </p>
      )}
    </section>
  )
}
