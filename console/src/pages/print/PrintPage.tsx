import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useFile, useProcedure, useSigned } from '../../api/queries.ts'
import type { FilePageAnswer, FullProcedure } from '../../api/types.ts'
import { Page } from '../../patterns/Page.tsx'
import { PrintStamp } from '../../patterns/PrintStamp.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { NotFoundPage, PageProblem } from '../exceptions.tsx'
import { usePapers } from '../file/Papers.tsx'
import { Catalogue } from './Catalogue.tsx'
import { Limits } from './Limits.tsx'
import { maskingFor } from './masking.ts'
import './print.css'
import { printViews, type Recipient, recipients } from './printViews.ts'
import { Acts, Summary } from './Summary.tsx'

/** A file as it is printed: one page that tells it, its catalogue, the reckoning of its limits, or all of it; masked for whoever gets it. */
export function PrintPage() {
  const { type = '', id = '', view = '' } = useParams()
  const { data: procedure } = useProcedure(type)
  const file = useFile(type, id)
  if (!printViews.some(([name]) => name === view)) return <NotFoundPage />
  if (file.error) return <PageProblem problem={file.error} />
  if (!file.data || !procedure) return <Skeleton rows={12} />
  return <Printed file={file.data} procedure={procedure} view={view} />
}

function Printed({ file, procedure, view }: { file: FilePageAnswer; procedure: FullProcedure; view: string }) {
  const session = useSigned()
  const [recipient, setRecipient] = useState<Recipient>('own')
  const { data: papers } = usePapers(file)
  const { data: reckoned } = useQuery({
    queryKey: ['file', file.type, file.id, 'ledger', file.seq],
    queryFn: () => ask<FilePageAnswer>(`/${file.type}/${file.id}`, { query: { ledger: 1 } }),
  })
  const masking = maskingFor(recipient, file)
  const name = masking.text(file.number ?? file.title)
  const title = printViews.find(([one]) => one === view)?.[1] ?? ''
  const [summary, catalogue, limits] = ['summary', 'catalogue', 'limits'].map((one) => view === one || view === 'whole')
  const ready = papers !== undefined && reckoned !== undefined
  return (
    <Page
      title={title}
      crumbs={[
        { title: procedure.title, to: `/files/${file.type}` },
        { title: name, to: `/files/${file.type}/${file.id}` },
        { title: `打印${title}` },
      ]}
      acts={
        <>
          <Button type="primary" disabled={!ready} onClick={() => window.print()}>
            打印
          </Button>
          {view === 'whole' && file.documents.some(({ printable }) => printable) && (
            <Button href={`/api/${file.type}/${encodeURIComponent(file.id)}/dossier`}>下载全部文书（Word）</Button>
          )}
        </>
      }
    >
      <div className="filters">
        {printViews.map(([one, words]) => (
          <Link
            key={one}
            className="tab"
            replace
            to={`/print/${file.type}/${file.id}/${one}`}
            aria-current={one === view ? 'page' : undefined}
          >
            {words}
          </Link>
        ))}
        <label htmlFor="recipient">给谁</label>
        <Select
          id="recipient"
          style={{ width: 160 }}
          value={recipient}
          onChange={setRecipient}
          options={Object.entries(recipients).map(([value, label]) => ({ value: value as Recipient, label }))}
        />
      </div>
      <PrintStamp
        conditions={[`${procedure.title}　${name}`, `供${recipients[recipient]}`, ...(recipient === 'own' ? [] : ['个人信息已按规定隐去'])]}
        by={session.name}
      />
      {!ready && <Skeleton rows={10} />}
      {ready && (
        <section className="print-sheet" tabIndex={0} aria-label={title}>
          {summary && <Summary file={file} masking={masking} />}
          {catalogue && <Catalogue file={file} papers={papers} masking={masking} recipient={recipient} />}
          {limits && <Limits file={reckoned} masking={masking} />}
          {view === 'whole' && <Acts file={file} masking={masking} />}
        </section>
      )}
    </Page>
  )
}
