import { type AnyWhere, namesIn } from '../../kernel/figure/where.ts'
import { fieldMeta } from '../../kernel/file/fields.ts'
import type { File } from '../../kernel/file/file.ts'
import { lawPage } from '../../portal/lawPage.ts'
import { conditionPage, type OffenceItem, offencePage, offenceResultPage } from '../../portal/offencePages.ts'
import type { County } from '../../store/county.ts'
import { type CaseFacts, caseFacts } from '../../systems/lists/caseFacts.ts'
import { BadConditions, parseConditions, titleOf } from '../../systems/lists/conditions.ts'
import { consult, type Item } from '../../systems/lists/consult.ts'
import { listItem } from '../../systems/lists/listItem.ts'
import { oneOf } from '../ask.ts'
import { lookOf, sendPage } from '../publicLook.ts'
import { publicRecordsOf } from '../publicRecords.ts'
import type { Routes } from '../serving.ts'

/** 普法; and whether a small first offence is on the list of those not punished: information, kept nowhere. */
export const publicLawRoutes: Routes = (app, serving) => {
  const { store, definitions } = serving
  const records = publicRecordsOf(serving)
  const open = { config: { public: true, rateLimit: { max: 240, timeWindow: '1 minute' } }, schema: { hide: true } } as const
  if (!definitions.procedures.has(listItem.type)) return

  app.get('/law', open, async (request, reply) => {
    const { look } = await lookOf(serving, request, reply)
    await records.warm()
    return sendPage(reply, lawPage(look, records.kinds, records.counts(), Number(oneOf(request.query, 'part') ?? 1)))
  })

  app.get('/first-offence', open, async (request, reply) => {
    const { look, county } = await lookOf(serving, request, reply)
    const eyes = { county: county.code, unit: county.root, person: '' }
    const id = oneOf(request.query, 'item')
    const { row } = id === undefined ? {} : await store.system.read(eyes, { type: listItem.type, id })
    const part = Number(oneOf(request.query, 'part') ?? 1)
    if (row?.file.type !== listItem.type || row.file.state !== 'listed' || row.file.facts.kind !== 'no-penalty') {
      const text = oneOf(request.query, 'text')?.normalize('NFKC').trim().slice(0, 40) ?? ''
      const first = (file: File) => (String(file.facts.violation).includes(text) ? 0 : 1)
      const files = text === '' ? [] : (await noPenalty(county)).filter((file) => bears(file, text)).sort((a, b) => first(a) - first(b))
      const found = files.map((file) => shown(file, county))
      return sendPage(reply, offencePage(look, text, found, part))
    }
    const item = shown(row.file, county)
    const names = conditionNames(row.file)
    const next = names.findIndex((name) => oneOf(request.query, name) === undefined)
    const name = names[next]
    if (name !== undefined) {
      const kind = fieldMeta(caseFacts.shape[name])?.kind === 'yes-no' ? 'yes-no' : 'number'
      const says = `${kind === 'yes-no' ? '是不是' : ''}${titleOf(name)}${fieldMeta(caseFacts.shape[name])?.kind === 'money' ? '（元）' : ''}`
      return sendPage(reply, conditionPage(look, item, { name, says, kind, at: next + 1, of: names.length }))
    }
    const facts = Object.fromEntries(
      names.flatMap((one) => {
        const value = factOf(one, oneOf(request.query, one) ?? 'x')
        return value === undefined ? [] : [[one, value]]
      }),
    ) as CaseFacts
    const { violation, violationCode } = row.file.facts as { violation: string; violationCode?: string }
    const result = consult([itemOf(row.file)], { violation, ...(violationCode && { violationCode }), facts }, county.today())[0]
    return sendPage(reply, offenceResultPage(look, item, result ?? { matches: false, lines: [] }))
  })

  async function noPenalty(county: County): Promise<File[]> {
    const eyes = { county: county.code, unit: county.root, person: '' }
    const today = county.today()
    const where = {
      kind: 'no-penalty',
      state: 'listed',
      validFrom: { to: today },
      any: [{ validTo: { exists: false } }, { validTo: { from: today } }],
    }
    const files: File[] = []
    let after: string | undefined
    do {
      const page = await store.system.list(eyes, { type: listItem.type, where, limit: 200, ...(after && { after }) })
      files.push(...page.rows.map(({ file }) => file))
      after = page.next
    } while (after)
    return files
  }
}

const bears = ({ facts }: File, text: string): boolean =>
  text.split(/\s+/).every((word) => `${facts.violation} ${facts.article} ${facts.conditionText}`.includes(word))

const itemOf = ({ id, facts }: File): Item => ({ ...(facts as unknown as Item), id })

function shown({ id, facts }: File, county: County): OffenceItem {
  const { violation, itemCode, keeper, article, conditionText, docNumber } = facts as Record<string, string>
  return {
    id,
    violation: violation ?? '',
    itemCode: itemCode ?? '',
    keeper: county.unitName(keeper ?? ''),
    article: article ?? '',
    conditionText: conditionText ?? '',
    docNumber: docNumber ?? '',
  }
}

type FactName = keyof typeof caseFacts.shape

/** What an item asks of a case, in the order of its conditions; none where they cannot be read. */
function conditionNames({ facts }: File): FactName[] {
  try {
    const names = namesIn(parseConditions(String(facts.conditions ?? '')) as AnyWhere)
    return [...new Set(names)].filter((name): name is FactName => Object.hasOwn(caseFacts.shape, name))
  } catch (error) {
    if (error instanceof BadConditions) return []
    throw error
  }
}

/** An answer as a fact; not to know is to leave it out. */
function factOf(name: FactName, typed: string): boolean | number | undefined {
  const kind = fieldMeta(caseFacts.shape[name])?.kind
  if (kind === 'yes-no') return typed === '1' ? true : typed === '0' ? false : undefined
  const number = Number(typed.normalize('NFKC').trim())
  if (typed === 'x' || !Number.isFinite(number) || number < 0) return undefined
  return kind === 'money' ? Math.round(number * 100) : Math.round(number)
}
