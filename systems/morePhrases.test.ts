import { expect, test } from 'vitest'
import { checkText } from '../kernel/report/check.ts'
import { spokenOf } from '../kernel/report/spoken.ts'
import { catalogue } from './index.ts'

const figures = spokenOf([...catalogue.values()])

/** What reports write of mediation, training, powers, certificates and inspections, and the figure that each number speaks of, in order. */
test.each<[string, readonly string[]]>([
  ['成立人民调解委员会385个，专兼职调解员1280多人', ['MED.COMMITTEES', 'MED.MEDIATORS']],
  ['全年共调处各类矛盾纠纷6234件，调解成功率99%，形成书面调解卷宗2947份', ['MED.CLOSED', 'MED.RATE', 'MED.DOSSIERS']],
  ['调解各类矛盾纠纷7532起，成功调解7480起，成功率99.3%', ['MED.CLOSED', 'MED.SUCCESS', 'MED.RATE']],
  ['现有调解组织2216个，专兼职人民调解员8167名', ['MED.COMMITTEES', 'MED.MEDIATORS']],
  ['配备专职人民调解员90名', ['MED.MEDIATORS.FULL']],
  ['排查化解矛盾纠纷512件，达成口头协议305件，达成书面协议200件', ['MED.CLOSED', 'MED.ORAL', 'MED.WRITTEN']],
  ['建立行业性专业性调委会8个', ['MED.COMMITTEES.INDUSTRY']],
  ['申请司法确认60件', ['MED.CONFIRM.APPLIED']],
  ['共开展11次600多人次参加的乡镇综合行政执法人员集中培训', ['TRN.SESSIONS', 'TRN.ATTENDANCES']],
  ['举办执法培训16场次，培训执法人员600余人次', ['TRN.SESSIONS', 'TRN.ATTENDANCES']],
  ['帮助20个乡镇有效承接54项赋权事项', ['POW.TOWNSHIPS', 'POW.ITEMS']],
  ['全县持证执法人员1240名，法制审核人员66名', ['CERT.OFFICERS', 'CERT.REVIEWERS']],
  ['暂停执法资格2人', ['CERT.SUSPENDED']],
  ['开展联合检查12次，责令限期改正35家', ['INS.JOINT', 'INS.ORDERED']],
  ['全面检验126个乡镇街道和县直单位法治建设考核成果', ['ORG.ASSESSED']],
  ['公示行政执法主体58个', ['ORG.SUBJECTS']],
])('%s', async (text, expected) => {
  const { numbers } = await checkText(`2023年，全县${text}。`, { figures, reportYear: 2023 })
  expect(numbers.flatMap((number) => number.figure ?? [])).toEqual(expected)
})
