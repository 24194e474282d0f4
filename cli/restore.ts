import { restoreSnapshot } from '../store/restoreSnapshot.ts'
import { openStore } from '../store/store.ts'
import type { Verified } from '../store/verify.ts'
import { catalogue, procedures } from '../systems/index.ts'
import { readArguments } from './arguments.ts'
import { carryOut, onlyOne } from './command.ts'
import { type Installation, openInstallation } from './installation.ts'
import type { Io } from './io.ts'
import { progressBar } from './progress.ts'

const usage = `用法：zhunsheng restore 文件 [--keys-lost] [--json]
把备份恢复到没有建县的空数据库，全部恢复或者完全不动，随后逐卷核验。
恢复前请先把原密钥文件 keys.json 放进数据目录；确已遗失的加 --keys-lost，证件号码等将不能读取。`

/**
 * `zhunsheng restore FILE`: a backup into an empty database, all or nothing, then proved.
 * @returns 0 restored and proved, 1 restored but something is not as the acts say, 2 nothing was restored
 */
export function restoreCommand(argv: string[], io: Io): Promise<number> {
  return carryOut(io, async () => {
    const { values, positionals } = readArguments(argv, { 'keys-lost': { type: 'boolean' } }, usage)
    if (values.help) {
      io.out(usage)
      return 0
    }
    const path = onlyOne(positionals, '备份文件名', usage)
    const installation = await openInstallation((line) => io.err(line))
    try {
      const { url, keys, attachments: folder } = installation
      const onTable = (name: string, rows: number) => rows > 0 && io.err(`恢复 ${name}：${rows}行`)
      const { head, lost } = await restoreSnapshot(path, { url, keys, folder, keysLost: values['keys-lost'] ?? false, onTable })
      const served = head.serves ?? head.counties[0]
      if (served) await installation.serves(served)
      const proved = await prove(installation, head.counties, io)
      const faults = proved.flatMap(({ county, faults: own }) => own.map((fault) => ({ county, ...fault })))
      if (values.json) io.out(JSON.stringify({ ...head, lost, faults }))
      else {
        for (const one of lost) io.out(`附件内容在备份之前已缺失或者损坏：${one}`)
        for (const { county, where, file, seq, what } of faults)
          io.out([county, where, file, seq && `第${seq}个行为`, what].filter(Boolean).join('\t'))
        const [files, acts] = [sum(proved, 'files'), sum(proved, 'acts')]
        io.out(
          faults.length === 0
            ? `已恢复并核验无误：${head.counties.length}个县，${files}卷，${acts}个行为，附件${head.attachments.files - lost.length}个；备份时间 ${head.madeAt}。`
            : `数据已恢复，但核验发现${faults.length}处不符，恢复不能算成功：请查明上列问题后再使用。`,
        )
      }
      return faults.length + lost.length === 0 ? 0 : 1
    } finally {
      await installation.close()
    }
  })
}

async function prove({ url, keys }: Installation, counties: readonly string[], io: Io): Promise<(Verified & { county: string })[]> {
  const store = await openStore({ url, procedures, catalogue, keys })
  try {
    const proved = []
    for (const county of counties) proved.push({ county, ...(await store.verify(county, progressBar(io, '核验'))) })
    return proved
  } finally {
    await store.close()
  }
}

const sum = (proved: readonly Verified[], what: 'files' | 'acts'): number => proved.reduce((total, one) => total + one[what], 0)
