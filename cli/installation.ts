import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultDataDir } from '../store/embedded/serverUser.ts'
import { startEmbedded } from '../store/embedded/startEmbedded.ts'
import { type KeyRing, openKeyRing } from '../store/keys/keyRing.ts'
import { migrate } from '../store/migrate.ts'

/** A database ready for use, and where this installation keeps what is not in it. */
export interface Installation {
  readonly url: string
  /** Keys of personal identifiers and signatures; not part of any backup. */
  readonly keys: KeyRing
  readonly attachments: string
  /** The county it serves; absent until `start` or `init` has set one up. */
  readonly county?: string
  readonly serves: (county: string) => Promise<void>
  /** Empties an embedded database of an unfinished county; an outside one is not ours to empty. */
  readonly recreate?: (county: string) => Promise<void>
  /** Stops the embedded server if this process answers for it. */
  readonly close: () => Promise<void>
}

export const dataDir = () => process.env.ZHUNSHENG_DATA ?? defaultDataDir()
const settingsFile = () => join(dataDir(), 'installation.json')

/** Whether there are records to ask: an outside database, or an embedded one that has been set up. */
export const hasRecords = () => existsSync(settingsFile())

/**
 * Opens the database (`DATABASE_URL`, otherwise the embedded server) and brings it up to the program's migrations.
 * @param log is told in Chinese what is being done
 * @param answersFor whether the embedded server is to live as long as this process, whoever started it
 */
export async function openInstallation(log: (line: string) => void = () => {}, answersFor = false): Promise<Installation> {
  const folder = dataDir()
  await mkdir(folder, { recursive: true })
  const outside = process.env.DATABASE_URL
  const server = outside ? undefined : await startEmbedded({ dataDir: folder, log, answersFor })
  const url = outside ?? server?.url ?? ''
  try {
    await migrate(url)
    const county = process.env.ZHUNSHENG_COUNTY ?? (await readCountyCode())
    return {
      url,
      keys: await openKeyRing(join(folder, 'keys.json')),
      attachments: join(folder, 'attachments'),
      ...(county && { county }),
      serves: async (code) => {
        await writeFile(settingsFile(), `${JSON.stringify({ county: code })}\n`)
        await chmod(settingsFile(), 0o644)
      },
      ...(server && {
        recreate: async (code: string) => {
          await server.recreate(code)
          await migrate(url)
        },
      }),
      close: async () => server?.stop(),
    }
  } catch (error) {
    await server?.stop()
    throw error
  }
}

async function readCountyCode(): Promise<string | undefined> {
  const text = await readFile(settingsFile(), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as { county?: string }).county
}
