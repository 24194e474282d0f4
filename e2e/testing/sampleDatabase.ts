import { join } from 'node:path'
import { Readable } from 'node:stream'
import { countyCode, paperText, sampleAccounts, samplePapers } from '../../sample/index.ts'
import { type KeyRing, openKeyRing } from '../../store/keys/keyRing.ts'
import { openStore } from '../../store/store.ts'
import { filledDatabase, type TestDatabase } from '../../store/testing/database.ts'
import { testFolder } from '../../store/testing/testServer.ts'
import * as definitions from '../../systems/index.ts'
import { wholeSample } from './wholeSample.ts'

/** The keys that the sample county of this run was loaded with. */
export const sampleKeys = (): Promise<KeyRing> => openKeyRing(join(testFolder(), 'sample-keys.json'))

/** A copy of the sample county, with its accounts; loaded once a run. Ask for it in `beforeAll` with five minutes' patience. */
export function sampleDatabase(): Promise<TestDatabase> {
  return filledDatabase('sample', async (fresh) => {
    const store = await openStore({
      url: fresh.ownerUrl,
      as: fresh.url,
      procedures: definitions.procedures,
      catalogue: definitions.catalogue,
      keys: await sampleKeys(),
      folder: join(testFolder(), 'attachments'),
    })
    await store.load(countyCode, await wholeSample())
    const papers = store.attachments({ county: countyCode, unit: (await store.county(countyCode)).root, person: 'sample' })
    for (const paper of samplePapers)
      await papers.add(Readable.from([Buffer.from(paperText(paper))]), { name: paper.name, type: 'text/plain', most: 65_536 })
    for (const { password, title: _, ...account } of sampleAccounts)
      await store.accounts.put({ county: countyCode, ...account }, password, false)
    await store.close()
  })
}
