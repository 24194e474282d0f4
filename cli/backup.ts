import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeSnapshot } from '../store/snapshot.ts'
import { readArguments } from './arguments.ts'
import { carryOut, onlyOne } from './command.ts'
import { dataDir, openInstallation } from './installation.ts'
import type { Io } from './io.ts'

const usage = `用法：zhunsheng backup 文件 [--json]
把全部数据表和附件在同一时刻的内容写成一个文件；办案不必停。登录会话和密钥文件不在其中。`

/**
 * `zhunsheng backup FILE`: everything as it stood at one instant, in one file.
 * @returns 0 written whole, 1 written but attachments are missing from the folder, 2 the arguments are wrong or it cannot be written
 */
export function backupCommand(argv: string[], io: Io): Promise<number> {
  return carryOut(io, async () => {
    const { values, positionals } = readArguments(argv, {}, usage)
    if (values.help) {
      io.out(usage)
      return 0
    }
    const path = onlyOne(positionals, '备份文件名', usage)
    const { url, keys, attachments: folder, county, close } = await openInstallation()
    try {
      const began = performance.now()
      const { head, lost } = await writeSnapshot(path, { url, keys, folder, program: await version(), ...(county && { serves: county }) })
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      const rows = head.tables.reduce((sum, table) => sum + table.rows, 0)
      const bytes = (await stat(path)).size
      if (values.json) io.out(JSON.stringify({ ...head, bytes, lost }))
      else {
        const acts = head.tables.find(({ name }) => name === 'act')?.rows ?? 0
        io.out(
          `已备份到 ${path}：${head.counties.length}个县，${head.tables.length}张表${rows}行（行为${acts}个），附件${head.attachments.files}个，${(bytes / 1e6).toFixed(1)} MB，用时${seconds}秒。`,
        )
        for (const one of lost) io.out(`附件内容缺失或者损坏：${one}`)
        io.out(`密钥文件 ${join(dataDir(), 'keys.json')} 不在备份内，请另行妥善保存：没有它，证件号码等不能读取，封账签名不能核验。`)
      }
      return lost.length === 0 ? 0 : 1
    } finally {
      await close()
    }
  })
}

/** The program's version, as its package says. */
async function version(): Promise<string> {
  return (JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version
}
