import type { Catalogue } from '../kernel/figure/answer.ts'
import { readDefinition } from '../kernel/figure/definition.ts'
import type { Indicator } from '../kernel/figure/indicator.ts'
import type { Rounding } from '../kernel/figure/rounding.ts'
import { type Versions, versionsOf } from '../kernel/figure/versions.ts'
import type { File } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import type { Db } from './connection.ts'
import { countyTypes } from './county.ts'
import { countyScope, withScope } from './scope.ts'

/** The type of file in which a county keeps a definition of its own (自定义指标). */
export const figureType = 'county-figure'

/** A county's figures with all their versions, and what is wrong with definitions that therefore do not count. */
export interface CountyFigures {
  readonly versions: Versions
  readonly faults: readonly { readonly file: string; readonly figure: string; readonly what: string }[]
}

/**
 * The program's figures and what the county has defined for itself, each with its versions; a definition that cannot be counted is left out and
 * named. A rate whose definition says nothing of it is cut to its digits as the county's setting has it (百分比取位).
 */
export async function figureVersions(
  db: Db,
  county: string,
  base: Catalogue,
  procedures: ReadonlyMap<string, Procedure>,
): Promise<CountyFigures> {
  const types = [figureType, countyTypes.setting].filter((type) => procedures.has(type))
  if (types.length === 0) return { versions: versionsOf(base, []), faults: [] }
  const { rows } = await withScope(db, countyScope(county), (client) =>
    client.query<{ body: File }>(`select body from file where county = $1 and type = any($2) and state <> '$void' order by opened, id`, [
      county,
      types,
    ]),
  )
  const setting = rows.find(({ body }) => body.type === countyTypes.setting)?.body.facts
  const cut = (figure: Indicator) => (setting?.rounding === 'truncate' ? cutAs(figure, 'truncate') : figure)
  const own: { figure: Indicator; from?: string; reason?: string }[] = []
  const faults: CountyFigures['faults'][number][] = []
  const known = new Map(base)
  for (const one of rows.flatMap(({ body }) => (body.type === figureType ? written(body) : []))) {
    const read = readDefinition(one.definition, procedures, known)
    const wrong = 'faults' in read ? read.faults : read.figure.id === one.figure ? [] : [`定义中的编号“${read.figure.id}”与指标编号不同`]
    faults.push(...wrong.map((what) => ({ file: one.file, figure: one.figure, what })))
    if ('faults' in read || wrong.length > 0) continue
    known.set(read.figure.id, spokenLike(read.figure, base.get(one.figure)))
    own.push({ figure: cut(spokenLike(read.figure, base.get(one.figure))), from: one.since, ...(one.reason && { reason: one.reason }) })
  }
  return {
    versions: versionsOf(
      new Map([...base].map(([id, figure]) => [id, cut(figure)])),
      own.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)),
    ),
    faults,
  }
}

/** A county's reading of a figure of the program is spoken of as that is. */
const spokenLike = (figure: Indicator, base: Indicator | undefined): Indicator =>
  base?.phrases && !figure.phrases ? { ...figure, phrases: base.phrases } : figure

/** A rate or a change under the county's way of cutting, unless its definition has one of its own. */
const cutAs = (figure: Indicator, rounding: Rounding): Indicator =>
  (figure.kind === 'ratio' || figure.kind === 'change') && !figure.rounding ? { ...figure, rounding } : figure

interface Written {
  readonly file: string
  readonly figure: string
  readonly definition: string
  readonly since: string
  readonly reason?: string
}

/** Every definition that a file ever held, by the acts that brought it. */
function written(body: File): Written[] {
  const moments = body.past ?? [{ from: body.opened, state: body.state, facts: body.facts }]
  const all = moments.flatMap(({ facts, from }): Written[] => {
    const { figure, definition, since, reason } = facts as Record<string, string | undefined>
    if (!figure || !definition) return []
    return [{ file: body.id, figure, definition, since: since ?? from, ...(reason && { reason }) }]
  })
  return all.filter((one, at) => one.definition !== all[at - 1]?.definition)
}
