import type { County } from '../store/county.ts'
import type { Scope } from '../store/scope.ts'
import { openStore, type Store } from '../store/store.ts'
import { catalogue, procedures } from '../systems/index.ts'
import { openInstallation } from './installation.ts'

/** A command at work in a county, seeing all of it. */
export interface InCounty {
  readonly store: Store
  readonly county: County
  readonly scope: Scope
}

/** No county has been set up yet, or not the one asked for. */
export class NoCounty extends Error {
  override readonly name = 'NoCounty'
}

/**
 * Opens the installation's database, does the work in one county, and closes everything again.
 * @param code the county's division code; otherwise the one this installation serves
 * @throws NoCounty with what to do
 */
export async function withCounty<T>(code: string | undefined, work: (at: InCounty) => Promise<T>): Promise<T> {
  const installation = await openInstallation()
  try {
    const { url, keys, attachments: folder } = installation
    const store = await openStore({ url, procedures, catalogue, keys, folder })
    try {
      const served = code ?? installation.county
      if (!served) throw new NoCounty('还没有建县：请先运行 npm start 装入示例县，或者用 zhunsheng init 建立正式县。')
      const county = await store.county(served)
      if (county.root === '') throw new NoCounty(`数据库中没有区划代码为${served}的县，请核对 --county。`)
      return await work({ store, county, scope: { county: served, unit: county.root, person: 'zhunsheng' } })
    } finally {
      await store.close()
    }
  } finally {
    await installation.close()
  }
}
