import { type Act, amendments, isAmendment } from './act.ts'
import { capacityTitle } from './capacity.ts'
import { type File, VOIDED } from './file.ts'
import { badField } from './judge.ts'
import { paper } from './paper.ts'
import { actSchema, type Procedure } from './procedure.ts'
import type { Refusal } from './refusal.ts'

/** Capacities that may approve moving a running file to another edition of the law. */
const approvers: readonly string[] = ['head', 'panel', 'authorityHead', 'reconOfficeHead', 'unitAdmin', 'justiceBureau', 'countyOffice']

/**
 * Every reason at once why a correction, a voiding or a move to another edition may not be entered; none means it may.
 * An act is amended by a capacity that could have entered it, or by the administrator of the unit, unless its definition names others; a
 * move needs an approver. A paper is put in by whoever may act on such files, closed ones too, and once.
 * @param history the file's acts in the order of their seq
 * @param today the county's today
 */
export function judgeAmendment(procedure: Procedure, file: File | undefined, act: Act, history: readonly Act[], today?: string): Refusal[] {
  if (!isAmendment(act.kind)) return []
  const title = amendments[act.kind]
  const refuse = (code: Refusal['code'], says: string, way: string, about?: string): Refusal => ({
    code,
    title,
    ...(about && { about }),
    says,
    way,
  })
  if (!file) return [refuse('wrong-state', '本卷尚未建立', '请先办理建卷的行为')]
  const refusals: Refusal[] = []
  if (file.state === VOIDED) refusals.push(refuse('wrong-state', `本卷已作废，不能办理“${title}”`, '确需恢复的，请重新建卷'))
  if (act.kind !== '$keep' && (typeof act.data.reason !== 'string' || act.data.reason.trim() === ''))
    refusals.push(refuse('bad-data', `“${title}”没有说明理由`, '请填写理由', 'reason'))
  if (today && act.on > today) refusals.push(refuse('future', `办理日期${act.on}晚于今日${today}`, '请改为实际办理的日期', 'on'))
  if (act.on < file.opened) refusals.push(refuse('before-opening', `办理日期${act.on}早于建卷日期${file.opened}`, '请核对日期', 'on'))
  return [
    ...refusals,
    ...(act.kind === '$edition'
      ? judgeMove(procedure, file, act, refuse)
      : act.kind === '$keep'
        ? judgePaper(procedure, act, history, refuse)
        : judgeTarget(procedure, act, history, refuse)),
  ]
}

type Refuse = (code: Refusal['code'], says: string, way: string, about?: string) => Refusal

function judgeMove(procedure: Procedure, file: File, act: Act, refuse: Refuse): Refusal[] {
  const refusals: Refusal[] = []
  if (!approvers.includes(act.actor.capacity))
    refusals.push(
      refuse('not-entitled', `您现以“${capacityTitle(act.actor.capacity)}”身份办理，改用新版规定须经负责人批准`, '请交由负责人办理'),
    )
  const edition = procedure.editions.find(({ id }) => id === act.data.edition)
  if (!edition)
    refusals.push(
      refuse(
        'bad-data',
        `“${procedure.title}”没有“${String(act.data.edition ?? '')}”这一版规定`,
        procedure.editions.length > 0 ? `可选：${procedure.editions.map(({ id }) => id).join('、')}` : '本类卷只有一版规定，无须改用',
        'edition',
      ),
    )
  else if (edition.id === file.edition) refusals.push(refuse('guard', `本卷已适用${edition.title}`, '无须改用', 'edition'))
  return refusals
}

function judgePaper(procedure: Procedure, act: Act, history: readonly Act[], refuse: Refuse): Refusal[] {
  const parsed = paper.safeParse(act.data, { reportInput: true })
  const refusals = parsed.success ? [] : parsed.error.issues.map((issue) => badField(paper, issue, { title: amendments.$keep }))
  const keepers = new Set<string>([...Object.values(procedure.acts).flatMap(({ by }) => by), 'unitAdmin'])
  if (!keepers.has(act.actor.capacity))
    refusals.push(
      refuse('not-entitled', `您现以“${capacityTitle(act.actor.capacity)}”身份办理，不经办“${procedure.title}”`, '请交由承办人员收入卷内'),
    )
  const content = parsed.data?.content
  const first = content === undefined ? undefined : history.find((one) => one.id !== act.id && isKept(one, content, history))
  if (first)
    refusals.push(
      refuse('guard', `这份材料已经在卷内：${first.on}，第${first.seq}号行为`, '内容完全相同的材料只收一份，请看已有的一份', 'content'),
    )
  return refusals
}

/** Whether an act that still stands brought this very content. */
function isKept({ seq, data }: Act, content: string, history: readonly Act[]): boolean {
  return JSON.stringify(data).includes(content) && !history.some((other) => other.kind === '$void' && other.data.seq === seq)
}

/** A paper put in by mistake is taken out by who put it in, or by the administrator of the unit; the content stays where it is kept. */
function judgeTakingOut(target: Act, act: Act, history: readonly Act[], refuse: Refuse): Refusal[] {
  const refusals: Refusal[] = []
  if (history.some(({ kind, data }) => kind === '$void' && data.seq === target.seq))
    refusals.push(refuse('guard', `第${target.seq}号行为收入的材料已经移出`, '无须再次办理', 'seq'))
  if (act.actor.person !== target.actor.person && act.actor.capacity !== 'unitAdmin')
    refusals.push(refuse('not-entitled', `这份材料由${target.actor.name}收入卷内`, '请由其本人或者单位管理员移出'))
  return refusals
}

function judgeTarget(procedure: Procedure, act: Act, history: readonly Act[], refuse: Refuse): Refusal[] {
  const target = history.find(({ seq }) => seq === act.data.seq)
  if (!target)
    return [refuse('no-such-act', `本卷没有第${String(act.data.seq ?? '？')}号行为`, `请填写1至${history.length}之间的序号`, 'seq')]
  const definition = procedure.acts[target.kind]
  if (target.kind === '$keep' && act.kind === '$void') return judgeTakingOut(target, act, history, refuse)
  if (!definition)
    return [
      refuse(
        'no-such-act',
        `第${target.seq}号行为是${isAmendment(target.kind) ? `“${amendments[target.kind]}”` : '本程序以外的行为'}，不能再次更改`,
        '请对原行为办理',
        'seq',
      ),
    ]
  const refusals: Refusal[] = []
  if (history.some(({ kind, data }) => kind === '$void' && data.seq === target.seq))
    refusals.push(refuse('guard', `第${target.seq}号行为“${definition.title}”已经作废`, '无须再次办理', 'seq'))
  const amenders: readonly string[] = definition.amendedBy ?? [...definition.by, 'unitAdmin']
  const entitled = amenders.includes(act.actor.capacity)
  if (!entitled)
    refusals.push(
      refuse(
        'not-entitled',
        `您现以“${capacityTitle(act.actor.capacity)}”身份办理，更改“${definition.title}”应由${(definition.amendedBy ?? definition.by).map(capacityTitle).join('或者')}办理`,
        definition.amendedBy ? '请交由有权人员办理' : '请更换办理身份，或者交由有权人员、单位管理员办理',
      ),
    )
  if (act.kind === '$void') return refusals
  // What the program works out nobody types, not even to put it right.
  if (definition.by.every((capacity) => capacity === 'system') && act.actor.capacity !== 'system')
    refusals.push(refuse('guard', `“${definition.title}”由系统计算或者登记，不能更正`, '确有错误的，作废后由系统重新办理', 'seq'))
  const schema = actSchema(procedure, target.kind)
  const parsed = schema.safeParse(act.data.data, { reportInput: true })
  if (!parsed.success) refusals.push(...parsed.error.issues.map((issue) => badField(schema, issue, definition)))
  return refusals
}
