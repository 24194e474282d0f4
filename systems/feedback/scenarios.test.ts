import { expect, test } from 'vitest'
import { story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { publicMessage } from './message.ts'

const sealed = { mask: '138****0000', digest: 'd', ref: 'r' }
const error = { kind: 'page-error', keeper: 'bureau', matter: '电话写错了', page: '/public/unit', says: '龙台镇的电话打不通' }

test('网页纠错三个工作日内答复；改了什么要写明，公开的只有改正的内容', () => {
  const message = story(publicMessage).did('2024-03-08', 'send', error, 'applicant')
  expect(message.clock('reply').due).toBe('2024-03-13')
  expect(message.refused('2024-03-11', 'answer', { reply: '谢谢' }).map(({ says }) => says)).toEqual(['没有写明网页是否有错、是否已经改正'])
  expect(message.refused('2024-03-11', 'answer', { reply: '已改', corrected: true }).map(({ says }) => says)).toEqual([
    '已经改正而没有写明改了什么',
  ])
  message.did('2024-03-11', 'answer', { reply: '已改', corrected: true, correction: '龙台镇电话改为现用号码' })
  expect(message.file).toMatchObject({ state: 'answered', closed: '2024-03-11' })
  expect(message.clock('reply').met).toBe('2024-03-11')
})

test('请求回电要留电话，次一工作日以前打；转交其他单位的，期限照走', () => {
  const call = { kind: 'call-me', keeper: 'bureau', matter: '申请调解' }
  expect(
    story(publicMessage)
      .refused('2024-03-08', 'send', call, 'applicant')
      .map(({ says }) => says),
  ).toEqual(['请求回电而没有留电话'])
  const message = story(publicMessage).did('2024-03-08', 'send', { ...call, phone: sealed }, 'applicant')
  message.did('2024-03-08', 'transfer', { handler: 'longtai', reason: '在龙台镇' }, 'justiceBureau')
  expect(message.file.sees).toContain('longtai')
  expect(message.clock('reply').due).toBe('2024-03-11')
})

test('没有死路，期限都有着落', () => {
  for (let seed = 0; seed < 40; seed++) {
    const { file } = wander(publicMessage, seed)
    expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
    for (const clock of file.clocks) expect(clock.met ?? clock.stopped ?? (file.closed ? undefined : clock.due)).toBeTruthy()
  }
})
