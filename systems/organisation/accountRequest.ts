import { z } from 'zod'
import { choices, longText, person, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { roleTitles } from './roles.ts'

const source = cite('本平台运行规则', '账号和角色')

/**
 * 账号申请: a unit asks for an account for one of its people and names the roles wanted. The system administrator opens the account or says
 * why not, the security administrator gives the roles (三员分立); both do so on their own page, and the program enters it here.
 */
export const accountRequest = procedure({
  type: 'account-request',
  title: '账号申请',
  titled: '{name}的账号申请',
  unit: 'forUnit',
  states: { requested: '待开通', opened: '已开通', refused: '不予开通', withdrawn: '已撤回' },
  closed: ['opened', 'refused', 'withdrawn'],
  facts: z.object({
    person: person('使用人'),
    name: text('姓名'),
    forUnit: unit('所在单位'),
    wanted: choices('申请的角色', roleTitles),
    reason: longText('事由'),
    login: text('账号'),
    refuseReason: longText('不予开通的理由'),
  }),
  acts: {
    request: {
      title: '申请账号',
      from: 'nothing',
      to: 'requested',
      by: ['unitAdmin', 'head', 'justiceBureau', 'countyOffice'],
      data: ['person', 'name', 'forUnit', 'wanted', 'reason'],
      source,
      needs: [
        {
          must: { not: { any: [{ wanted: { some: 'SYS' } }, { wanted: { some: 'SEC' } }, { wanted: { some: 'AUD' } }] } },
          says: '系统管理、安全管理、审计管理三员不由单位申请',
          way: '请去掉三员角色；三员由建设单位指定',
        },
      ],
    },
    open: { title: '开通账号', from: ['requested'], to: 'opened', by: ['system'], data: ['login'], source },
    refuse: { title: '不予开通', from: ['requested'], to: 'refused', by: ['system'], data: ['refuseReason'], source },
    withdraw: {
      title: '撤回申请',
      from: ['requested'],
      to: 'withdrawn',
      by: ['unitAdmin', 'head', 'justiceBureau', 'countyOffice'],
      source,
    },
  },
})
