import { z } from 'zod'
import { monthsOf, type Period } from '../kernel/figure/period.ts'
import { attachment, choices, count, dayField, longText, text, unit, units } from '../kernel/file/fields.ts'
import { type File, lookup, VOIDED } from '../kernel/file/file.ts'
import { cite } from '../kernel/law/cite.ts'

/** 谁执法谁普法: what lectures and publicity events rest on. Since 2025-11-01 法治宣传教育法 makes it a duty of statute. */
export const educationDuty = cite('关于实行国家机关“谁执法谁普法”普法责任制的意见', '职责任务部分')

/** Whom law is explained to. */
export const audienceKinds = {
  leaders: '领导干部',
  cadres: '公务员、执法人员',
  youth: '青少年',
  villagers: '村（居）民',
  enterprises: '企业、经营者',
  migrants: '农民工',
  women: '妇女',
  elderly: '老年人',
  soldiers: '军人、退役军人',
  correction: '社区矫正对象',
  other: '其他',
} as const

/**
 * Facts of an event at which law is explained in public: one file however many hosts. Those who signed in and those who were estimated are
 * two facts, so that no sum can take in an estimate. Photographs may be kept; nothing asks or scores them.
 */
export const eventFacts = {
  subject: text('活动主题'),
  heldOn: dayField('活动日期'),
  hosts: units('主办单位'),
  organiser: unit('牵头单位'),
  township: unit('所在乡镇（街道）'),
  place: text('地点'),
  audiences: choices('对象', audienceKinds),
  signedIn: count('签到人数'),
  estimated: count('估计人数（不计入统计）'),
  materials: longText('发放资料名称'),
  copies: count('发放资料份数'),
  answered: count('现场解答咨询人次'),
  questions: longText('现场提问和答复'),
  photos: z.array(attachment('照片')).meta({ title: '现场照片', kind: 'file' }),
}

/** What each event is entered with. */
export const eventData = [
  'subject',
  'heldOn',
  'hosts',
  'organiser',
  'township',
  'place',
  'audiences',
  'signedIn?',
  'estimated?',
  'materials?',
  'copies?',
  'answered?',
  'questions?',
  'photos?',
] as const

/** What must hold of each event. */
export const eventNeeds = [
  { must: { heldOn: { to: '$on' } }, says: '活动日期晚于登记日期', way: '请在活动结束后登记' },
  {
    must: { any: [{ signedIn: { exists: true } }, { estimated: { exists: true } }] },
    says: '没有填写到场人数',
    way: '有签到的填“签到人数”，没有签到的填“估计人数”，估计人数不计入统计',
  },
  {
    when: { copies: { from: 1 } },
    must: { materials: { exists: true } },
    says: '填了份数而没有写明发放什么资料',
    way: '请填写“发放资料名称”',
  },
] as const

/** Events that may be one and the same, entered twice. */
export interface PossibleDuplicate {
  readonly type: string
  readonly heldOn: string
  readonly place: string
  readonly events: readonly string[]
}

/**
 * Events of one type and form on one day at one place, the first entered first: for people to look at, never merged or left out by
 * themselves. Blanks in the name of the place make no difference; voided files are left out.
 */
export function possibleDuplicates(files: readonly File[]): PossibleDuplicate[] {
  const groups = new Map<string, File[]>()
  for (const file of files.filter(({ state }) => state !== VOIDED)) {
    const { heldOn, place, form } = file.facts
    const key = JSON.stringify([file.type, form ?? '', heldOn, String(place).replace(/\s/g, '')])
    groups.set(key, [...(groups.get(key) ?? []), file])
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      type: group[0]!.type,
      heldOn: String(group[0]!.facts.heldOn),
      place: String(group[0]!.facts.place),
      events: group.map(({ id }) => id),
    }))
}

/** Townships by months: which events each had, and the townships that had none. */
export interface EventGrid {
  readonly months: readonly string[]
  readonly rows: readonly { readonly township: string; readonly cells: readonly (readonly string[])[]; readonly held: number }[]
  readonly without: readonly string[]
}

/** The coverage grid (覆盖表) of a period, by the day on which an event took place; events elsewhere are left out. */
export function eventGrid(files: readonly File[], townships: readonly string[], of: Period): EventGrid {
  const months = monthsOf(of)
  const rows = townships.map((township) => {
    const own = files.filter((file) => file.state !== VOIDED && lookup(file)('township') === township)
    const cells = months.map(({ from, to }) =>
      own.flatMap(({ id, facts }) => (String(facts.heldOn) >= from && String(facts.heldOn) <= to ? [id] : [])),
    )
    return { township, cells, held: cells.reduce((all, cell) => all + cell.length, 0) }
  })
  return { months: months.map(({ title }) => title), rows, without: rows.flatMap(({ township, held }) => (held === 0 ? [township] : [])) }
}
