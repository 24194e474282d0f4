import { randomBytes } from 'node:crypto'
import type { Actor } from '../kernel/file/act.ts'
import { deterministicId } from '../kernel/file/deterministicId.ts'
import { explain } from '../kernel/file/refusal.ts'
import { readUnitTree, type UnitRow } from '../office/xlsx/unitTree.ts'
import { type County, countyOf } from '../store/county.ts'
import { openStore, type Store } from '../store/store.ts'
import { procedures } from '../systems/index.ts'
import { BadArguments, readArguments } from './arguments.ts'
import { carryOut } from './command.ts'
import { hold } from './hold.ts'
import { dataDir, openInstallation } from './installation.ts'
import type { Io } from './io.ts'

const usage = `用法：zhunsheng init --code 六位区划代码 --name 县名 --short 简称 --city 上级市 --units 机构.xlsx
建立一个没有数据的正式县：名称、文号用字、机构树，以及一个系统管理员账号。再运行一次不会重复。
机构.xlsx 第一行为：编号、名称、简称、机关代字、性质、上级编号、区划代码、考核组、行政执法主体、承接赋权事项。`

const options = {
  code: { type: 'string' },
  name: { type: 'string' },
  short: { type: 'string' },
  city: { type: 'string' },
  units: { type: 'string' },
} as const

/**
 * `zhunsheng init`: an empty real county. Nothing is written unless every row of the unit tree is good; running it again changes nothing.
 * @returns 0 set up, 1 refused by the records, 2 the arguments or the xlsx are wrong
 */
export function initCommand(argv: string[], io: Io): Promise<number> {
  return carryOut(io, async () => {
    const { values } = readArguments(argv, options, usage)
    if (values.help) {
      io.out(usage)
      return 0
    }
    const { code, name, short, city, units } = values
    if (!code || !/^\d{6}$/.test(code)) throw new BadArguments(`--code 应为六位区划代码。\n${usage}`)
    if (!name || !short || !city || !units) throw new BadArguments(`--name、--short、--city、--units 都要填写。\n${usage}`)
    const tree = await readUnitTree(units)
    const release = await hold(dataDir(), '正在建县')
    const installation = await openInstallation((line) => io.err(line)).catch(async (error) => {
      await release()
      throw error
    })
    try {
      const store = await openStore({ url: installation.url, procedures, keys: installation.keys })
      try {
        const refused = await setUp(store, { code, name, short, city }, tree)
        if (refused) {
          io.err(refused)
          return 1
        }
        const password = await firstAccount(store, code, tree)
        await installation.serves(code)
        io.out(`${name}已建立：机构${tree.length}个。`)
        io.out(password ? `系统管理员账号 admin，初始密码 ${password}，首次登录须修改。` : '系统管理员账号已存在，未作改动。')
        return 0
      } finally {
        await store.close()
      }
    } finally {
      await installation.close()
      await release()
    }
  })
}

interface Named {
  readonly code: string
  readonly name: string
  readonly short: string
  readonly city: string
}

/** Enters the setting and the units, each act under an id of its own making, so that a second run repeats the first. */
async function setUp(store: Store, { code, name, short, city }: Named, tree: readonly UnitRow[]): Promise<string | undefined> {
  const root = tree[0]?.id ?? ''
  const actor: Actor = { person: 'init', name: '建县程序', unit: root, capacity: 'countyOffice' }
  const on = countyOf(code, []).today()
  const enter = async (type: string, id: string, kind: string, data: Record<string, unknown>) => {
    const act = { id: deterministicId('init', code, type, id, kind), kind, on, data, actor }
    const entered = await store.system.enter({ county: code, unit: root, person: 'init' }, { type, id, act })
    if (entered.ok || 'conflict' in entered) return undefined
    return `“${String(data.name ?? id)}”未能登记：${entered.refusals.map(explain).join('')}`
  }
  for (const unit of tree) {
    const refused = await enter('unit', unit.id, 'establish', unit.data)
    if (refused) return refused
  }
  return enter('county-setting', `county-${code}`, 'set-up', {
    code,
    name,
    short,
    city,
    court: `${name}人民法院`,
    cityCourt: `${city}中级人民法院`,
    demonstration: false,
  })
}

async function firstAccount(store: Store, county: County['code'], tree: readonly UnitRow[]): Promise<string | undefined> {
  if (await store.accounts.find(county, 'admin')) return undefined
  const password = `${randomBytes(12).toString('base64url')}#1`
  const unit = tree[0]?.id ?? ''
  await store.accounts.put({ county, login: 'admin', person: 'admin', name: '系统管理员', unit, grants: [{ role: 'SYS', unit }] }, password)
  return password
}
