import { Button } from 'antd'
import type { ComponentType } from 'react'
import { useNavigate } from 'react-router'
import { Page } from '../../patterns/Page.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { Alerts, Requests } from './blocks/AccountBlocks.tsx'
import { Decisions } from './blocks/Decisions.tsx'
import { Lacking, Others, Unfinished, UnitCases, Week } from './blocks/DeskBlocks.tsx'
import { Free } from './blocks/Free.tsx'
import { Adopted, Hours, Opinions } from './blocks/LawyerBlocks.tsx'
import { Begin, MyCases, Record, Today } from './blocks/OfficerBlocks.tsx'
import { Calendars, Certificates, Imports } from './blocks/Operation.tsx'
import { Panels } from './blocks/Panels.tsx'
import { Sheets } from './blocks/Sheets.tsx'
import { TenFigures } from './blocks/TenFigures.tsx'
import { UnitFaults, UnitScore } from './blocks/UnitBlocks.tsx'
import { Visits } from './blocks/Visits.tsx'
import { Worsening } from './blocks/Worsening.tsx'
import { type BlockCode, type HomeKind, homes } from './homes.ts'
import { Morning } from './Morning.tsx'
import { Start } from './Start.tsx'
import { type HomeDesk, useHomeDesk } from './useHomeDesk.ts'

/** Blocks that are lines of the desk, and blocks that ask for themselves. */
const deskBlocks: Partial<Record<BlockCode, ComponentType<{ desk: HomeDesk }>>> = {
  others: Others,
  week: Week,
  lacking: Lacking,
  'unit-cases': UnitCases,
  today: Today,
  unfinished: Unfinished,
}
const ownBlocks: Partial<Record<BlockCode, ComponentType>> = {
  decisions: Decisions,
  'ten-figures': TenFigures,
  worsening: Worsening,
  free: Free,
  'unit-faults': UnitFaults,
  'unit-score': UnitScore,
  begin: Begin,
  'my-cases': MyCases,
  record: Record,
  opinions: Opinions,
  adopted: Adopted,
  hours: Hours,
  imports: Imports,
  certificates: Certificates,
  calendars: Calendars,
  panels: Panels,
  sheets: Sheets,
  visits: Visits,
  requests: Requests,
  alerts: Alerts,
}

/** Blocks one below another, in the order of the table. */
export function Blocks({ codes }: { codes: readonly BlockCode[] }) {
  const wanted = codes.some((code) => deskBlocks[code])
  return wanted ? <WithDesk codes={codes} /> : <Each codes={codes} />
}

function WithDesk({ codes }: { codes: readonly BlockCode[] }) {
  const { desk, error } = useHomeDesk()
  if (error) return <PageProblem problem={error} />
  if (!desk) return <Skeleton rows={8} />
  return (
    <>
      <Each codes={codes} desk={desk} />
      {desk.all.length === 0 && <Start />}
    </>
  )
}

function Each({ codes, desk }: { codes: readonly BlockCode[]; desk?: HomeDesk }) {
  return codes.map((code) => {
    const OfDesk = deskBlocks[code]
    const Own = ownBlocks[code]
    return OfDesk && desk ? <OfDesk key={code} desk={desk} /> : Own ? <Own key={code} /> : null
  })
}

/** The first page of a role whose day is not a list of limits. */
export function HomePage({ kind }: { kind: HomeKind }) {
  const navigate = useNavigate()
  const { heading, blocks } = homes[kind]
  return (
    <Page
      title={heading}
      acts={
        <>
          {kind !== 'administrator' && kind !== 'mediator' && <Button onClick={() => void navigate('/desk?view=list')}>全部待办</Button>}
          <Button onClick={() => window.print()}>打印</Button>
        </>
      }
    >
      <Morning />
      <Blocks codes={blocks} />
    </Page>
  )
}
