import { expect, test } from 'vitest'
import { publicName, withPublicNames } from './publicName.ts'

test.each([
  ['张三', '张某'],
  ['李小明', '李某某'],
  ['欧阳修', '欧阳某'],
  ['欧阳', '欧某'],
])('%s is published as %s', (name, shown) => expect(publicName(name)).toBe(shown))

test('names of natural parties disappear from a title, those of organisations stay', () => {
  const facts = {
    applicants: [
      { kind: 'natural', name: '张三' },
      { kind: 'natural', name: '张三丰' },
      { kind: 'legal', name: '甲公司' },
    ],
  }
  expect(withPublicNames('张三、张三丰、甲公司不服县公安局', facts)).toBe('张某、张某某、甲公司不服县公安局')
})
