import { day } from '../kernel/time/day.ts'
import { officeDays, today } from './days.ts'
import type { Lawyer } from './legalService.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import { townUnits } from './unitTable.ts'
import type { Step, World } from './world.ts'

interface Theme {
  readonly category: string
  readonly question: string
  readonly answer: string
  readonly outcome: string
  readonly handedTo?: string
}

/** What people ask, and where the answer leads; nothing here leads to an application for aid (see `legalServiceAid`). */
const themes: readonly Theme[] = [
  {
    category: 'labour',
    question: '干了三个月活，包工头不给工资怎么办',
    answer: '先向劳动保障监察大队投诉，也可以自知道之日起一年内申请仲裁',
    outcome: 'answered',
  },
  {
    category: 'labour',
    question: '上班路上摔伤算不算工伤',
    answer: '看是否本人主要责任的交通事故；单位三十日内、本人一年内申请认定',
    outcome: 'answered',
  },
  { category: 'family', question: '想离婚，孩子不满两岁归谁', answer: '不满两周岁的，以由母亲直接抚养为原则', outcome: 'answered' },
  {
    category: 'family',
    question: '老人的赡养费子女互相推',
    answer: '可以由村调委会调解，调解不成的再起诉',
    outcome: 'mediation',
    handedTo: '户籍地村人民调解委员会',
  },
  {
    category: 'inheritance',
    question: '房子想留给小儿子，怎么写遗嘱',
    answer: '自书遗嘱要亲笔书写、签名、注明年月日；也可以公证',
    outcome: 'notary',
    handedTo: '县公证处',
  },
  {
    category: 'land',
    question: '邻居盖房占了我家宅基地',
    answer: '先由村里现场指界、调解；权属争议由乡镇人民政府处理',
    outcome: 'mediation',
    handedTo: '乡镇人民调解委员会',
  },
  { category: 'land', question: '土地流转合同没到期，对方不给租金', answer: '按合同约定催告，调解不成的起诉', outcome: 'suit' },
  { category: 'contract', question: '朋友借钱不还，只有微信记录', answer: '聊天和转账记录可以作为证据，注意三年诉讼时效', outcome: 'suit' },
  {
    category: 'traffic',
    question: '被电动车撞了，对方不赔',
    answer: '凭事故认定书先调解，保险公司在交强险限额内赔偿',
    outcome: 'mediation',
    handedTo: '道路交通事故人民调解委员会',
  },
  { category: 'consumer', question: '网上买的手机是翻新机', answer: '可以要求退一赔三，向12315投诉', outcome: 'answered' },
  { category: 'housing', question: '物业乱收停车费', answer: '先看前期物业合同和公示标准，再向主管部门投诉', outcome: 'answered' },
  {
    category: 'administrative',
    question: '被罚了款不服，到哪里说理',
    answer: '自收到决定书之日起六十日内可以向县政府申请复议，六个月内可以起诉',
    outcome: 'reconsideration',
  },
  {
    category: 'administrative',
    question: '执法人员不出示证件就查扣东西',
    answer: '可以向县司法局行政执法监督机构投诉举报',
    outcome: 'complaint',
    handedTo: '县司法局行政执法监督科室',
  },
  { category: 'tort', question: '孩子在学校摔伤', answer: '看学校是否尽到教育、管理职责，先固定证据', outcome: 'answered' },
  {
    category: 'criminal',
    question: '家人被拘留了能不能见律师',
    answer: '可以委托律师会见；符合条件的由法律援助机构指派',
    outcome: 'answered',
  },
  { category: 'other', question: '低保是怎么审核的', answer: '户籍地乡镇人民政府审核，县民政部门确认', outcome: 'petition' },
]

/** Under way in the last days, still in time. */
const underWay = 3

/** Consultations kept one by one: asked, answered by the next workday, followed up within a week. */
export function planConsultations(random: Random, world: World, people: People, lawyers: readonly Lawyer[], whole: number): void {
  const days = officeDays(random)
  const centre = people.of('unit-justice', 'admin', 'aidCentre')
  for (let n = 1; n <= whole; n++) consult(`legal-consultation-2023-${String(n).padStart(3, '0')}`, '2023-01-04', '2023-12-28')
  for (let n = 1; n <= 24; n++) consult(`legal-consultation-2024-${String(n).padStart(3, '0')}`, '2024-01-03', '2024-02-27')
  for (let n = 1; n <= underWay; n++) open(`legal-consultation-2024-${String(24 + n).padStart(3, '0')}`)

  function consult(id: string, from: string, to: string): void {
    const theme = random.pick(themes)
    const on = days.between(from, to)
    const answered = days.workdays(on, 0, 1)
    const followed = days.workdays(answered, 1, 1)
    const again = random.chance(0.04)
    const steps: Step[] = [ask(theme, on), answer(theme, answered)]
    const back = followUp(followed, again)
    steps.push(back)
    if (again) {
      const second = days.workdays(followed, 0, 1)
      steps.push(answer(theme, second), followUp(days.workdays(second, 1, 1), false))
    }
    world.plan('legal-consultation', id, steps)
  }

  function open(id: string): void {
    const theme = random.pick(themes)
    const on = random.chance(0.5) ? today : day('2024-03-08')
    world.plan('legal-consultation', id, on === today ? [ask(theme, on)] : [ask(theme, on), answer(theme, on)])
  }

  function ask({ category, question }: Theme, on: Step['on']): Step {
    const data = {
      centre: 'unit-justice',
      channel: random.pick(['hotline', 'hotline', 'web', 'message', 'site', 'village', 'video', 'terminal']),
      asker: '匿名',
      sex: random.pick(['male', 'female', 'unknown']),
      ageGroup: random.pick(['young', 'middle', 'middle', 'old', 'unknown']),
      ...(random.chance(0.7) && { area: random.pick(townUnits).id }),
      category,
      question,
    }
    return { kind: 'ask', on, actor: centre, data }
  }

  function answer({ answer: words, outcome, handedTo }: Theme, on: Step['on']): Step {
    const data = {
      lawyer: random.pick(lawyers).id,
      answer: words,
      minutes: random.int(5, 40),
      outcome,
      ...(handedTo !== undefined && { handedTo }),
    }
    return { kind: 'answer', on, actor: centre, data }
  }

  function followUp(on: Step['on'], again: boolean): Step {
    const data = again ? { satisfied: false, again, need: '对方不认账，请再说明怎样取证' } : { satisfied: random.chance(0.97), again }
    return { kind: 'follow-up', on, actor: centre, data }
  }
}
