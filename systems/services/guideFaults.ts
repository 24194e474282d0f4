/** One fault of a guide, by the rule it breaks. */
export interface GuideFault {
  readonly rule: string
  readonly says: string
  readonly way: string
}

type Facts = Readonly<Record<string, unknown>>
type Material = { readonly name: string; readonly necessity: string; readonly source: string; readonly situation?: string }
type Situation = { readonly code: string; readonly name: string; readonly question: string; readonly answer: string }

/** Words by which a guide demands whatever comes to mind (兜底条款). */
const catchAll = /其他材料|有关材料|相关材料|等材料|法律、?法规规定的其他/
const phone = /^0\d{2,3}-\d{7,8}$/

/**
 * What a machine can see to be wrong with a guide: catch-all materials, materials the government itself issued, phones without an area
 * code, situations that no citizen can tell apart. Limits, fees and visits are guards of publishing and cannot be wrong in a published guide.
 * @param facts of a 办理项
 * @returns none for a guide without visible fault
 */
export function guideFaults(facts: Facts): GuideFault[] {
  const materials = (facts.materials ?? []) as readonly Material[]
  const situations = (facts.situations ?? []) as readonly Situation[]
  return [...materialFaults(materials, situations), ...situationFaults(situations, materials), ...contactFaults(facts)]
}

function materialFaults(materials: readonly Material[], situations: readonly Situation[]): GuideFault[] {
  const names = materials.map(({ name }) => name)
  const known = new Set(situations.map(({ code }) => code))
  return [
    ...repeated(names).map((name) => fault('材料重复', `材料“${name}”列了不止一次`, '请合并')),
    ...names.filter((name) => catchAll.test(name)).map((name) => fault('兜底材料', `“${name}”是兜底条款`, '请逐项列明或者删去')),
    ...materials
      .filter(({ source, necessity }) => source === 'government' && necessity !== 'free')
      .map(({ name }) => fault('免提交', `“${name}”由政府部门核发，不应向申请人索要`, '请改为免提交，由窗口共享查验')),
    ...materials
      .filter(({ necessity, situation }) => necessity === 'situation' && (situation === undefined || !known.has(situation)))
      .map(({ name }) => fault('适用情形', `“${name}”没有写明适用哪一情形`, '请填写情形编号')),
  ]
}

function situationFaults(situations: readonly Situation[], materials: readonly Material[]): GuideFault[] {
  if (situations.length === 0) return []
  const asked = situations.map(({ question, answer }) => `${question}：${answer}`)
  const sets = situations.map(({ code }) =>
    materials
      .filter(({ situation }) => situation === undefined || situation === code)
      .map(({ name }) => name)
      .join('、'),
  )
  return [
    ...(situations.length === 1 ? [fault('情形拆分', '只有一个情形，等于没有拆分', '请补全情形，或者删去')] : []),
    ...repeated(asked).map((one) => fault('情形重复', `情形“${one}”列了不止一次`, '请合并')),
    ...(situations.length > 1 && new Set(sets).size === 1 ? [fault('情形无别', '各情形的材料全都一样', '请核对材料的适用情形')] : []),
  ]
}

function contactFaults({ consultPhone, complaintPhone, place, hours }: Facts): GuideFault[] {
  return [
    ...[
      ['咨询电话', consultPhone],
      ['监督投诉电话', complaintPhone],
    ].flatMap(([title, number]) =>
      phone.test(String(number ?? '')) ? [] : [fault('电话', `${title}没有区号或者位数不对`, '请写作0396-1234567')],
    ),
    ...(place ? [] : [fault('地点', '没有办理地点', '请填写')]),
    ...(hours ? [] : [fault('时间', '没有办理时间', '请填写，分别写明夏季、冬季')]),
  ]
}

const fault = (rule: string, says: string, way: string): GuideFault => ({ rule, says, way })

const repeated = (all: readonly string[]): string[] => [...new Set(all.filter((one, at) => all.indexOf(one) !== at))]

/** The materials that a citizen in one situation has to bring; without a situation, those that everybody brings. */
export function materialsFor(facts: Facts, situation?: string): readonly Material[] {
  return ((facts.materials ?? []) as readonly Material[]).filter(
    (one) => one.necessity !== 'free' && (one.situation === undefined || one.situation === situation),
  )
}
