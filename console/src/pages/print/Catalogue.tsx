import type { FilePageAnswer } from '../../api/types.ts'
import { type PaperLine, pagesWords } from '../file/Papers.tsx'
import type { Masking } from './masking.ts'
import type { Recipient } from './printViews.ts'

/** 卷内目录: every paper in its order, from which page to which, and where its original lies. */
export function Catalogue({
  file,
  papers,
  masking,
  recipient,
}: {
  file: FilePageAnswer
  papers: readonly PaperLine[]
  masking: Masking
  recipient: Recipient
}) {
  return (
    <section className="print-part new-page">
      <h2>卷内目录</h2>
      <p className="under">
        {file.number && `${file.number}　`}
        {masking.text(file.title)}
      </p>
      <table className="plain">
        <caption className="sr-only">卷内目录</caption>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">文书、材料名称</th>
            <th scope="col">日期</th>
            <th scope="col">页次</th>
            {recipient === 'own' && <th scope="col">原件存放处</th>}
            <th scope="col">备注</th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <tr key={paper.n}>
              <td>{paper.n}</td>
              <td>{masking.text(paper.name)}</td>
              <td className="nowrap">{paper.on}</td>
              <td className="nowrap">{pagesWords(paper)}</td>
              {recipient === 'own' && <td>{paper.origin}</td>}
              <td>
                {paper.status}
                {paper.version > 1 && `，第 ${paper.version} 版`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="under">
        共 {papers.length} 件，{papers.at(-1)?.to ?? 0} 页（文书页数按公文格式推算，以装订后为准）。
      </p>
    </section>
  )
}
