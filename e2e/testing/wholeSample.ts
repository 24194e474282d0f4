import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { countyCode, type Loaded, sampleCounty } from '../../sample/index.ts'
import { withFileLock } from '../../store/embedded/fileLock.ts'
import { testFolder } from '../../store/testing/testServer.ts'

/** All files of the sample county, made once a run: the first to ask makes them, which takes half a minute of the processor; others read them. */
export async function wholeSample(seed = Number(countyCode)): Promise<Loaded[]> {
  const path = join(testFolder(), `sample-${seed}.v8`)
  await withFileLock(`${path}.lock`, async () => {
    if (existsSync(path)) return
    writeFileSync(`${path}.part`, serialize([...sampleCounty(seed)]))
    renameSync(`${path}.part`, path)
  })
  return deserialize(readFileSync(path)) as Loaded[]
}
